using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;
using Playbook.Testing.Languages;

namespace Playbook.Compiler.Tests;

/// <summary>What the compiler says is Chinese to the last word, whatever it speaks of.</summary>
public class LanguageTests
{
    private static readonly PhraseCatalogue Phrases = PhraseCatalogue.Of(typeof(Compilation).Assembly);

    public static TheoryData<string, Language> Examples => [.. CompilerDiagnostics.All.Where(d => d.Code != "PB1002").SelectMany(d => new[] { Language.ZhHans, Language.ZhHant }.Select(l => (d.Code, l)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Bad_example_is_told_in_Chinese(string code, Language language)
    {
        var diagnostic = Diagnostics(CompilerDiagnostics.Find(code)!).First();
        string[] said =
        [
            diagnostic.MessageIn(language), diagnostic.HintIn(language),
            .. diagnostic.Fixes.Select(fix => diagnostic.Say(fix.Title, language)), .. diagnostic.Related.Select(related => diagnostic.Say(related.Message, language)),
        ];
        Assert.All(said, text => Assert.Empty(ChineseText.EnglishWords(text)));
        Assert.All(said, text => Assert.Empty(ChineseText.Foreign(text, language)));
        Assert.All(said[1..], text => Assert.Contains(text, DiagnosticText.Render(diagnostic, language), StringComparison.Ordinal));
    }

    [Fact]
    public void Carets_stay_under_their_words_in_Chinese()
    {
        var source = new SourceText("c.playbook", ExampleHost.Wrap("attribute 城市 { type one_of [长沙, 湘潭]; from \"c\" } // 城市\nsegment 老客 = 城市 == 北京\n"));
        var diagnostic = Compilation.Create(source, "test").Diagnostics.Single(d => d.Code == "PB2205");
        Assert.Contains("\n  segment 老客 = 城市 == 北京\n                         ^^^^\n  提示：", DiagnosticText.Render(diagnostic, Language.ZhHans), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_about_a_required_clause_has_its_Chinese() => Assert.All(
        LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).Where(clause => clause.Occurs.HasFlag(Occurs.Required)),
        clause => Assert.True(Phrases.Has(clause.Doc), clause.Doc));

    [Fact]
    public void Every_type_has_its_Chinese_description() => Assert.All(
        TypeCatalogue.All.Append(TypeCatalogue.Get("ref offer")).Append(TypeCatalogue.Get("ref product")),
        type => Assert.True(Phrases.Has(type.Spoken.Text), type.Spoken.Text));

    private static IEnumerable<Diagnostic> Diagnostics(DiagnosticDescriptor descriptor)
    {
        var (page, isSyntax) = (descriptor.Page, descriptor.Code.StartsWith("PB10", StringComparison.Ordinal));
        var source = new SourceText(page.ExampleLanguage == "yaml" ? "e.playbook.yaml" : "e.playbook", isSyntax ? page.Bad : ExampleHost.Wrap(page.Bad));
        if (descriptor == ConversionDiagnostics.NoPlace) return Converter.Convert(SyntaxTree.Parse(source), Spelling.Yaml).Diagnostics;
        return isSyntax ? SyntaxTree.Parse(source).Diagnostics : Compilation.Create(source, "test").Diagnostics;
    }
}
