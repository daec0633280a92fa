using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>net_sales(group)</c>: what a share is a share of, and whose. Yields <see cref="PlanPayBase"/>.</summary>
public sealed class PayBaseType : PhraseType
{
    private static readonly string[] Measures = ["net_sales", "gross_sales", "gross_margin"];

    private static readonly string[] Scopes = ["group", "pickup_point", "store", "total"];

    public override string Name => "pay_base";

    public override string Description => "a base such as `net_sales(group)`";

    public override string Ebnf => "name '(' name ')'";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Word: { } word } bare when Measures.Contains(word) => ReadResult.Wrong(1, Of(word, "total"), Scopes.Aggregate(
            context.Problem(BindingDiagnostics.UnitMissing, bare.Span, word, "whose it is (`group`, `pickup_point`, `store`, `total`)", $"{word}(group)"),
            (problem, scope) => problem.With(Fix.Insert($"add `({scope})`", bare.Span.End, $"({scope})")))),
        { Expression: CallSyntax { Arguments: [WordSyntax scope] } call } when Measures.Contains(call.Name.Value) => Scopes.Contains(scope.Text)
            ? ReadResult.Of(1, Of(call.Name.Value, scope.Text))
            : ReadResult.Wrong(1, Of(call.Name.Value, "total"), context.Misspelt(
                BindingDiagnostics.PhraseMismatch, scope.Span, Spellchecker.Nearest(scope.Text, Scopes),
                call.Name.Value, string.Join(" or ", Scopes.Select(known => $"`{known}`")), $"`{scope.Text}`", $"{call.Name.Value}(group)")),
        _ => ReadResult.NoMatch,
    };

    private static PlanPayBase Of(string measure, string scope) => new(EnumWords.To<PayMeasure>(measure), EnumWords.To<PayScope>(scope));
}
