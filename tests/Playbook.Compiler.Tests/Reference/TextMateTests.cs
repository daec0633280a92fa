using System.Text.Json.Nodes;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>The colours of the TextMate grammar agree with the parser.</summary>
public class TextMateTests
{
    private static readonly JsonObject Grammar = JsonNode.Parse(Samples.Read("grammar/playbook.tmLanguage.json").Text)!.AsObject();

    private static readonly TextMateTokeniser Tokeniser = new(Grammar["patterns"]!.AsArray());

    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path).Where(path => path.EndsWith(".playbook", StringComparison.Ordinal))];

    [Theory]
    [InlineData("  offer flash_rice {", "offer", "keyword.declaration.playbook")]
    [InlineData("  offer flash_rice {", "flash_rice", "entity.name.type.playbook")]
    [InlineData("  segment 老客户 = orders(60d) >= 2", "老客户", "entity.name.type.playbook")]
    [InlineData("  segment x = orders(60d) >= 2 and not y", "orders", "entity.name.function.playbook")]
    [InlineData("  segment x = orders(60d) >= 2 and not y", "d", "keyword.other.unit.playbook")]
    [InlineData("  segment x = orders(60d) >= 2 and not y", "and", "keyword.operator.word.playbook")]
    [InlineData("  quiet_hours { between 22:00 .. 08:00; on_quiet drop }", "quiet_hours", "keyword.declaration.playbook")]
    [InlineData("  quiet_hours { between 22:00 .. 08:00; on_quiet drop }", "between", "keyword.other.clause.playbook")]
    [InlineData("  quiet_hours { between 22:00 .. 08:00; on_quiet drop }", "08:00", "constant.other.time.playbook")]
    [InlineData("  quiet_hours { between 22:00 .. 08:00; on_quiet drop }", "drop", "constant.language.playbook")]
    [InlineData("  period 2018-04-02 .. 2019-05-31", "2019-05-31", "constant.other.date.playbook")]
    [InlineData("  price 34.90 CNY", "34.90", "constant.numeric.playbook")]
    [InlineData("  price 34.90 CNY", "CNY", "keyword.other.unit.playbook")]
    [InlineData("  price 25% off list_price", "%", "keyword.other.unit.playbook")]
    [InlineData("  message \"{{ member.name }}，\\\"hi\\\" // no comment\"", "{{ member.name }}", "meta.template.expression.playbook")]
    [InlineData("  at 10:00 // a day later", "// a day later", "comment.line.double-slash.playbook")]
    [InlineData("  /// Regulars.", "/// Regulars.", "comment.line.documentation.playbook")]
    public void Piece_has_its_scope(string line, string text, string scope) => Assert.Contains((text, scope), Tokeniser.Line(line));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_keyword_and_literal_of_a_sample_has_the_scope_of_its_kind(string path)
    {
        var source = Samples.Read(path);
        var pieces = source.Text.Split('\n').Select(Tokeniser.Line).ToList();
        var keywords = LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).Select(clause => clause.Keyword).ToHashSet(StringComparer.Ordinal);
        foreach (var clause in SyntaxTree.Parse(source).Root.DescendantsAndSelf().OfType<ClauseSyntax>().Where(clause => keywords.Contains(clause.Keyword.Value)))
            Assert.Contains(pieces[source.LineIndexOf(clause.Keyword.Span.Start)], piece => piece.Text == clause.Keyword.Text && piece.Scope.StartsWith("keyword.", StringComparison.Ordinal));
        foreach (var literal in SyntaxTree.Parse(source).Root.DescendantsAndSelf().OfType<LiteralSyntax>().Select(literal => literal.Token))
        {
            var (text, scope) = literal.Kind switch
            {
                TokenKind.String => (literal.Text, "string.quoted.double.playbook"),
                TokenKind.DateTime => (literal.Text, "constant.other.datetime.playbook"),
                TokenKind.Date => (literal.Text, "constant.other.date.playbook"),
                TokenKind.Time => (literal.Text, "constant.other.time.playbook"),
                TokenKind.Number => (literal.Text, "constant.numeric.playbook"),
                TokenKind.Quantity => (literal.Text.TrimEnd([.. "%abcdefghijklmnopqrstuvwxyz"]), "constant.numeric.playbook"),
                _ => throw new InvalidOperationException($"No sample has a {literal.Kind}."),
            };
            Assert.Contains((text, scope), pieces[source.LineIndexOf(literal.Span.Start)]);
        }
    }
}
