using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;
using Playbook.Testing.Languages;

namespace Playbook.Checks.Tests;

/// <summary>The examples of the pages about the calendar and about conditions: the bad one is found, the good one is clean, a fix clears the one and brings nothing else about.</summary>
public sealed class FindingPageTests
{
    public static TheoryData<string> Codes => [.. PlaybookChecks.All.SelectMany(check => check.Descriptors).Select(descriptor => descriptor.Code).Where(code => FamilyOf(code) is "PB71" or "PB74")];

    [Theory]
    [InlineData("PB71", 17)]
    [InlineData("PB74", 17)]
    public void Each_finding_has_a_code_of_its_own(string family, int count) => Assert.Equal(count, Codes.Select(row => row.Data).Where(code => FamilyOf(code) == family).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_its_code_and_no_other(string code) => Assert.Equal([code], Found(code, PageOf(code).Bad).Select(diagnostic => diagnostic.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_is_clean(string code) => Assert.Empty(Found(code, PageOf(code).Good).Select(DiagnosticText.Render));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fix_clears_the_finding_and_brings_no_other_about(string code)
    {
        var bad = ExampleHost.Wrap(PageOf(code).Bad);
        if (Found(code, bad) is not [{ Fixes: [var fix] }]) return;
        Assert.Empty(Found(code, fix.ApplyTo(bad)).Select(DiagnosticText.Render));
        Assert.Equal(Warnings(bad), Warnings(fix.ApplyTo(bad)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_whether_its_fixes_are_safe(string code) =>
        Assert.Superset(Found(code, PageOf(code).Bad).SelectMany(finding => finding.Fixes).Select(fix => fix.Kind).ToHashSet(), PageOf(code).Fixes.ToHashSet());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_speaks_Chinese_in_all_that_it_says(string code)
    {
        var found = Assert.Single(Found(code, PageOf(code).Bad));
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

    /// <summary>What is found of the same family.</summary>
    private static ImmutableArray<Diagnostic> Found(string code, string text) => [.. PlaybookChecks.Run(Compile(text)).Where(diagnostic => FamilyOf(diagnostic.Code) == FamilyOf(code))];

    private static string FamilyOf(string code) => code[..4];

    private static IEnumerable<string> Warnings(string text) => Compile(text).Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info).Select(diagnostic => diagnostic.Code);

    private static Compilation Compile(string text)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(text)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return compilation;
    }
}
