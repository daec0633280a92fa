using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>What the right side of a comparison was meant to be: a value in another notation, or one that lacks its unit.</summary>
internal static class OperandSpelling
{
    public static Diagnostic? Find(ExpressionSyntax written, MemberQuantities.Entry entry, BindingContext context) => Candidates(written.ToString())
        .Where(meant => Takes(meant, entry, context))
        .Select(meant => context.Problem(BindingDiagnostics.OtherSpelling, written.Span, written.ToString(), meant).With(Fix.Respell($"write `{meant}`", written.Span, meant)))
        .FirstOrDefault();

    /// <summary>Adds the unit to a bare number, where the quantity is compared with values of a unit.</summary>
    public static Diagnostic WithUnit(Diagnostic problem, ExpressionSyntax written, MemberQuantities.Entry entry, BindingContext context)
    {
        if (written is not LiteralSyntax literal || new PhraseElement(literal, literal.Span).Number is null) return problem;
        var unit = entry.OperandExample.TrimStart("0123456789_.".ToCharArray());
        if (unit.StartsWith(' ') && context.Currency is { } currency) unit = $" {currency}";
        return unit.Length > 0 && !unit.StartsWith('-') && Takes(written + unit, entry, context) ? problem.With(Fix.Insert($"add `{unit.Trim()}`", written.Span.End, unit)) : problem;
    }

    private static IEnumerable<string> Candidates(string text) =>
        SpellingCandidates.Of(text).Where(candidate => !candidate.IsFiller).Select(candidate => candidate.ApplyTo(text));

    private static bool Takes(string text, MemberQuantities.Entry entry, BindingContext context)
    {
        var file = PlaybookParser.Parse(new SourceText("value.playbook", $"value {text}")).Root;
        return !file.ContainsErrors && file.Clauses is [{ Head.ChildNodes: [ExpressionSyntax value] }]
            && OperandType.ReadWhole(value, context) is { Problems.IsEmpty: true, Value: Operand operand } && entry.TakesOperand(operand);
    }
}
