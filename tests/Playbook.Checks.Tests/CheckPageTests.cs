using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;
using Playbook.Testing.Languages;

namespace Playbook.Checks.Tests;

/// <summary>Every finding about money and structure has a page in three languages, and its examples say what they claim.</summary>
public sealed class CheckPageTests
{
    public static TheoryData<string> Codes => [.. Descriptors.Select(descriptor => descriptor.Code)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => PlaybookChecks.All
        .SelectMany(check => check.Descriptors)
        .Where(descriptor => IsOurs(descriptor.Code));

    [Fact]
    public void Codes_and_names_are_told_apart()
    {
        Assert.Equal(34, Descriptors.Select(descriptor => descriptor.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(34, Descriptors.Select(descriptor => descriptor.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_exactly_its_code(string code)
    {
        var found = Findings(ExampleHost.Wrap(Page(code).Bad));
        Assert.True(found is [{ } only] && only.Code == code, string.Join('\n', found.Select(DiagnosticText.Render)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_is_clean(string code) => Assert.Empty(Findings(ExampleHost.Wrap(Page(code).Good)).Select(DiagnosticText.Render));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fix_turns_bad_into_clean(string code)
    {
        var bad = ExampleHost.Wrap(Page(code).Bad);
        foreach (var fix in Findings(bad).SelectMany(finding => finding.Fixes)) Assert.Empty(Findings(fix.ApplyTo(bad)).Select(DiagnosticText.Render));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_whether_its_fixes_are_safe(string code) =>
        Assert.Superset(Findings(ExampleHost.Wrap(Page(code).Bad)).SelectMany(finding => finding.Fixes).Select(fix => fix.Kind).ToHashSet(), Page(code).Fixes.ToHashSet());

    [Fact]
    public void Fixes_are_there() => Assert.Equal(
        ["PB7201", "PB7202", "PB7203", "PB7209", "PB7216", "PB7304", "PB7308", "PB7309", "PB7310"],
        Descriptors.Select(descriptor => descriptor.Code).Where(code => Findings(ExampleHost.Wrap(Page(code).Bad)).Any(finding => finding.Fixes.Length > 0)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_is_told_in_Chinese(string code)
    {
        var finding = Findings(ExampleHost.Wrap(Page(code).Bad))[0];
        foreach (var language in (ImmutableArray<Language>)[Language.ZhHans, Language.ZhHant])
        {
            var text = finding.Descriptor.Page.In(language);
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.NotEmpty(said));
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.Empty(ChineseText.EnglishWords(said)));
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.Empty(ChineseText.Foreign(said, language)));
            Phrase[] phrases = [.. finding.Arguments.SelectMany(AndInner), .. finding.Related.Select(related => related.Message), .. finding.Fixes.Select(fix => fix.Title)];
            Assert.All(phrases.Where(phrase => phrase.Text.Contains(' ', StringComparison.Ordinal) && !char.IsAsciiDigit(phrase.Text[0])), phrase => Assert.True(finding.Descriptor.Phrases.Has(phrase.Text) || IsOfThePlaybook(phrase), phrase.Text));
        }
    }

    private static IEnumerable<Phrase> AndInner(Phrase phrase) => phrase.Arguments.SelectMany(AndInner).Prepend(phrase);

    /// <summary>A list of phrases, or words of the playbook itself.</summary>
    private static bool IsOfThePlaybook(Phrase phrase) => phrase.Text is "{0}, {1}" or "calendar month";

    private static ImmutableArray<Diagnostic> Findings(string text)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", text), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return [.. PlaybookChecks.Run(compilation).Where(finding => IsOurs(finding.Code))];
    }

    private static bool IsOurs(string code) => code.StartsWith("PB72", StringComparison.Ordinal) || code.StartsWith("PB73", StringComparison.Ordinal);

    private static DiagnosticPage Page(string code) => Descriptors.First(descriptor => descriptor.Code == code).Page;
}
