using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

public partial class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. CompilerDiagnostics.All.Select(descriptor => descriptor.Code).Where(code => !code.StartsWith("PB10", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_exactly_its_code(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        var diagnostics = Compile(page.Bad, page);
        Assert.True(diagnostics.Length == 1 && diagnostics[0].Code == code, string.Join('\n', diagnostics.Select(DiagnosticText.Render)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_is_clean(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        Assert.Empty(Compile(page.Good, page).Select(DiagnosticText.Render));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void First_fix_turns_bad_into_clean(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        var fixes = Compile(page.Bad, page).SelectMany(diagnostic => diagnostic.Fixes).ToList();
        if (fixes.Count == 0) return;
        var mended = fixes[0].ApplyTo(ExampleHost.Wrap(page.Bad));
        Assert.Empty(Compile(mended, page).Select(DiagnosticText.Render));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_whether_its_fixes_are_safe(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        Assert.Superset(Compile(page.Bad, page).SelectMany(diagnostic => diagnostic.Fixes).Select(fix => fix.Kind).ToHashSet(), page.Fixes.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_what_why_and_how(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        Assert.All([page.Name, page.Message, page.Hint, page.Why, page.HowToFix], text => Assert.NotEmpty(text));
    }

    public static TheoryData<string> AllCodes => [.. CompilerDiagnostics.All.Select(descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Page_lists_the_same_words_of_the_language_in_every_language(string code)
    {
        var page = CompilerDiagnostics.Find(code)!.Page;
        var english = CodeWords(page.In(Language.En));
        Assert.All([Language.ZhHans, Language.ZhHant], language => Assert.Empty(english.Except(CodeWords(page.In(language)))));
    }

    /// <summary>What the language spells in small letters, of all that stands in backquotes; names and values are the reader's own.</summary>
    private static HashSet<string> CodeWords(PageText page) =>
        [.. InBackquotes().Matches($"{page.Message} {page.Hint}").SelectMany(code => CodeWord().Matches(code.Value)).Select(word => word.Value)];

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBackquotes();

    [GeneratedRegex("(?<![A-Za-z])[a-z][a-z_]+(?![A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeWord();

    private static Diagnostic[] Compile(string example, DiagnosticPage page) =>
        [.. Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(example)), "test", ExampleModules.Of(page.Markdown)).Diagnostics];
}
