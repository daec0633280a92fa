using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;
using Playbook.Testing.Languages;

namespace Playbook.Checks.Tests.Conditions;

/// <summary>The examples of the pages about conditions: the bad one is found, the good one is clean, a fix clears the one and brings nothing else about.</summary>
public sealed class ConditionPageTests
{
    public static TheoryData<string> Codes => [.. PlaybookChecks.All.SelectMany(check => check.Descriptors).Select(descriptor => descriptor.Code).Where(code => code.StartsWith("PB74", StringComparison.Ordinal))];

    [Fact]
    public void Each_finding_has_a_code_of_its_own() => Assert.Equal(15, Codes.Select(row => row.Data).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_its_code_and_no_other(string code) => Assert.Equal([code], Found(PageOf(code).Bad).Select(diagnostic => diagnostic.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_is_clean(string code) => Assert.Empty(Found(PageOf(code).Good).Select(DiagnosticText.Render));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fix_clears_the_finding_and_brings_no_other_about(string code)
    {
        var bad = ExampleHost.Wrap(PageOf(code).Bad);
        if (Found(bad) is not [{ Fixes: [var fix] }]) return;
        Assert.Empty(Found(fix.ApplyTo(bad)).Select(DiagnosticText.Render));
        Assert.Equal(Warnings(bad), Warnings(fix.ApplyTo(bad)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_speaks_Chinese_in_all_that_it_says(string code)
    {
        var found = Assert.Single(Found(PageOf(code).Bad));
        Assert.All([Language.ZhHans, Language.ZhHant], language =>
        {
            var said = found.Related.Select(related => found.Say(related.Message, language)).Concat(found.Fixes.Select(fix => found.Say(fix.Title, language)));
            Assert.All(said.Append(found.MessageIn(language)).Append(found.HintIn(language)), text =>
            {
                Assert.Empty(ChineseText.EnglishWords(text));
                Assert.Empty(ChineseText.Foreign(text, language));
            });
        });
    }

    private static DiagnosticPage PageOf(string code) => DiagnosticPage.Load(code, typeof(PlaybookChecks).Assembly);

    private static ImmutableArray<Diagnostic> Found(string text) => [.. PlaybookChecks.Run(Compile(text)).Where(diagnostic => diagnostic.Code.StartsWith("PB74", StringComparison.Ordinal))];

    private static IEnumerable<string> Warnings(string text) => Compile(text).Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info).Select(diagnostic => diagnostic.Code);

    private static Compilation Compile(string text)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(text)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return compilation;
    }
}
