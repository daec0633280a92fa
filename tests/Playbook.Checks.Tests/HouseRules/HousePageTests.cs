using System.Collections.Immutable;
using Playbook.Checks.Disables;
using Playbook.Checks.HouseRules;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;
using Playbook.Testing.Languages;

namespace Playbook.Checks.Tests.HouseRules;

/// <summary>The examples of the pages about house rules and about comments that disable findings: the bad one is found, the good one is clean, a fix clears the one.</summary>
public sealed class HousePageTests
{
    public static TheoryData<string> Codes => [.. HouseRuleDiagnostics.All.Concat(DisableDiagnostics.All).Select(descriptor => descriptor.Code)];

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
        var fixes = Assert.Single(Found(bad)).Fixes;
        Assert.Equal(code.CompareTo("PB7610") >= 0 ? 1 : 0, fixes.Length);
        foreach (var fix in fixes) Assert.Equal(All(bad).Where(other => other != code), All(fix.ApplyTo(bad)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_whether_its_fixes_are_safe(string code) =>
        Assert.Superset(Assert.Single(Found(PageOf(code).Bad)).Fixes.Select(fix => fix.Kind).ToHashSet(), PageOf(code).Fixes.ToHashSet());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_speaks_Chinese_in_all_that_it_says(string code)
    {
        var found = Assert.Single(Found(PageOf(code).Bad));
        Assert.All([Language.ZhHans, Language.ZhHant], language =>
        {
            var said = found.Related.Select(related => found.Say(related.Message, language)).Concat(found.Fixes.Select(fix => found.Say(fix.Title, language)));
            string[] own = ["nobody is woken on a weekend", "complaints of May 2026", "move it to 10:00"];
            Assert.All(said.Append(found.MessageIn(language)).Append(found.HintIn(language)).Select(text => own.Aggregate(text, (left, words) => left.Replace(words, string.Empty, StringComparison.Ordinal))), text =>
            {
                Assert.Empty(ChineseText.EnglishWords(text));
                Assert.Empty(ChineseText.Foreign(text, language));
            });
        });
    }

    private static DiagnosticPage PageOf(string code) => DiagnosticPage.Load(code, typeof(PlaybookChecks).Assembly);

    private static ImmutableArray<Diagnostic> Found(string text) => [.. Left(text).Where(diagnostic => diagnostic.Code.StartsWith("PB76", StringComparison.Ordinal))];

    private static IEnumerable<string> All(string text) => Left(text).Select(diagnostic => diagnostic.Code);

    private static ImmutableArray<Diagnostic> Left(string text)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(text)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return DisablePass.Run(compilation, [.. compilation.Diagnostics, .. PlaybookChecks.Run(compilation)]).Left;
    }
}
