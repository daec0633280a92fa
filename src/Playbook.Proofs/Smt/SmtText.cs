using System.Globalization;
using System.Text;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Solving;

namespace Playbook.Proofs.Smt;

/// <summary>Writes a problem as SMT-LIB 2 (Barrett, Fontaine, Tinelli: The SMT-LIB Standard, version 2.6), in linear arithmetic over whole numbers.</summary>
internal static class SmtText
{
    /// <param name="problem">What is asked.</param>
    /// <param name="asksForValues">Whether the values of all variables are asked for, too.</param>
    public static string Of(Problem problem, bool asksForValues = false)
    {
        var text = new StringBuilder();
        text.Append("; Is there a member for whom all of this holds?\n(set-logic QF_LIA)\n");
        if (asksForValues) text.Append("(set-option :produce-models true)\n");
        var variables = problem.Formula.Variables;
        for (var i = 0; i < variables.Count; i++)
        {
            text.Append($"\n; {OneLine(variables[i].Name)}\n(declare-const v{Number(i)} Int)\n");
            text.Append($"(assert {In(i, variables[i].Universe)})\n");
        }

        text.Append("\n; What holds of every member.\n");
        foreach (var inequality in problem.Relations.Inequalities) text.Append($"(assert {Of(inequality)})\n");
        foreach (var b in problem.Relations.Balances) text.Append($"(assert (>= (- v{Number(b.WholeLonger)} v{Number(b.WholeShorter)}) (- v{Number(b.PartLonger)} v{Number(b.PartShorter)})))\n");
        foreach (var p in problem.Relations.Payments) text.Append($"(assert (or (<= v{Number(p.SpendLonger)} v{Number(p.SpendShorter)}) (> v{Number(p.OrdersLonger)} v{Number(p.OrdersShorter)})))\n");
        Parts(problem.Formula, text);
        text.Append("\n; What is asked, and what else holds of every member.\n");
        foreach (var root in problem.Roots) text.Append($"(assert {Of(root)})\n");
        text.Append("(check-sat)\n");
        if (asksForValues && variables.Count > 0) text.Append($"(get-value ({string.Join(' ', Enumerable.Range(0, variables.Count).Select(i => $"v{Number(i)}"))}))\n");
        return text.ToString();
    }

    /// <summary>Each part has a name, so that no depth of nesting is too much for a reader.</summary>
    private static void Parts(Formula formula, StringBuilder text)
    {
        text.Append("\n; The parts of the conditions.\n");
        for (var i = 0; i < formula.Nodes.Count; i++)
        {
            var (meaning, comment) = formula.Nodes[i] switch
            {
                Node.All { Terms: [] } => ("true", string.Empty),
                Node.All all => ($"(and {string.Join(' ', all.Terms.Select(Of))})", string.Empty),
                Node.Literal literal => (In(literal.Variable, literal.Set), $" ; {OneLine(formula.Variables[literal.Variable].Name)}"),
                Node.Bound bound => (Of(bound.Inequality), $" ; {OneLine(formula.Variables[bound.Inequality.X].Name)}, {OneLine(formula.Variables[bound.Inequality.Y].Name)}"),
                var node => throw new InvalidOperationException($"{node.GetType().Name} is no part of a formula."),
            };
            text.Append($"(define-fun p{Number(i)} () Bool {meaning}){comment}\n");
        }
    }

    private static string Of(Ref reference) => reference.IsNegated ? $"(not p{Number(reference.Node)})" : $"p{Number(reference.Node)}";

    private static string Of(Inequality i) => $"(<= {Times(i.P, i.X)} (+ {Times(i.Q, i.Y)} {Number(i.B)}))";

    private static string Times(long by, int variable) => by == 1 ? $"v{Number(variable)}" : $"(* {Number(by)} v{Number(variable)})";

    private static string In(int variable, ValueSet set)
    {
        var intervals = Enumerable.Range(0, set.Count).Select(i => set[i] is var (from, to) && from == to
            ? $"(= v{Number(variable)} {Number(from)})"
            : $"(<= {Number(from)} v{Number(variable)} {Number(to)})").ToList();
        return intervals.Count switch
        {
            0 => "false",
            1 => intervals[0],
            _ => $"(or {string.Join(' ', intervals)})",
        };
    }

    private static string Number(long value) => value < 0 ? $"(- {(-value).ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string name) => name.ReplaceLineEndings(" ");
}
