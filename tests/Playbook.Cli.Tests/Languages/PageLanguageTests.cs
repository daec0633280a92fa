using System.Reflection;
using System.Text.RegularExpressions;
using Playbook.Calibration.Diagnostics;
using Playbook.Checks;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Syntax.Trees;
using Playbook.Testing.Languages;

namespace Playbook.Cli.Tests.Languages;

/// <summary>Every page and every phrase is there in three languages that say the same.</summary>
public sealed partial class PageLanguageTests
{
    private static readonly Assembly[] Phases = [typeof(SyntaxTree).Assembly, typeof(PlanJson).Assembly, typeof(DataDiagnostics).Assembly, typeof(Compiler.Compilation).Assembly, typeof(PlaybookChecks).Assembly, typeof(CalibrationDiagnostics).Assembly, typeof(PlaybookCli).Assembly];

    private static readonly Language[] Chinese = [Language.ZhHans, Language.ZhHant];

    public static TheoryData<string> Pages => [.. Phases.SelectMany(phase => phase.GetManifestResourceNames()).Select(CodeOf).Where(code => code.Length > 0)];

    public static TheoryData<string> Phrases => [.. Catalogues.SelectMany(catalogue => catalogue.Texts).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<PhraseCatalogue> Catalogues => Phases.Select(PhraseCatalogue.Of).Append(PhraseCatalogue.Shared);

    [Fact]
    public void There_are_pages_and_phrases() => Assert.True(Pages.Count > 100 && Phrases.Count > 200);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_has_all_languages_with_the_same_places(string code)
    {
        var page = DiagnosticPage.Load(code, Phases.First(phase => phase.GetManifestResourceNames().Any(name => CodeOf(name) == code)));
        Assert.All(LanguageTag.All, language =>
        {
            var text = Assert.Contains(language, page.Texts);
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], Assert.NotEmpty);
            Assert.Equal(Places(page.Message), Places(text.Message));
            Assert.Equal(Places(page.Hint), Places(text.Hint));
        });
        Assert.All(Chinese, language =>
        {
            var text = page.In(language);
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => AssertChinese(said, language));
        });
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_is_Chinese_with_the_same_places(string english)
    {
        Assert.True(english.Any(c => !char.IsLetterOrDigit(c) && c != '_'), "a phrase of one word could be the name of something");
        Assert.All(Chinese, language =>
        {
            var said = Catalogues.First(catalogue => catalogue.Texts.Contains(english)).Find(english, language);
            Assert.Equal(Places(english), Places(said));
            AssertChinese(said, language);
        });
    }

    private static void AssertChinese(string text, Language language)
    {
        Assert.Empty(ChineseText.EnglishWords(text));
        Assert.Empty(ChineseText.Foreign(text, language));
    }

    private static IEnumerable<string> Places(string template) => Place().Matches(template).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static string CodeOf(string resource) => Page().Match(resource) is { Success: true } page ? page.Groups[1].Value : string.Empty;

    [GeneratedRegex(@"(?<!\{)\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\.(PB[0-9]{4})\.md$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}
