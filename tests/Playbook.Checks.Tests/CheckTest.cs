using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Checks.Tests;

/// <summary>What the checks say of a text, for tests of one check each.</summary>
internal static class CheckTest
{
    /// <summary>The findings of one code; the text must compile without errors.</summary>
    public static ImmutableArray<Diagnostic> Of(string code, string text) => [.. All(text).Where(diagnostic => diagnostic.Code == code)];

    /// <summary>All findings; the text must compile without errors.</summary>
    public static ImmutableArray<Diagnostic> All(string text) => PlaybookChecks.Run(Compile(text));

    /// <summary>The codes of all that the compiler and the checks say of a text, which must compile without errors.</summary>
    public static IEnumerable<string> CodesOf(string text)
    {
        var compilation = Compile(text);
        return compilation.Diagnostics.Concat(PlaybookChecks.Run(compilation)).Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal);
    }

    private static Compilation Compile(string text)
    {
        var compilation = Compilation.Create(new SourceText("test.playbook", text), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString()));
        return compilation;
    }
}
