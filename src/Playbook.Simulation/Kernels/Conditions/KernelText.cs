using System.Globalization;
using System.Text;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Shows a kernel: the loop that <see cref="KernelCompiler"/> writes, in the manner of C#, with the words of the language beside each comparison.
/// <c>Bits</c> stands for one comparison of 64 members, <c>Ask</c> for what no column holds.
/// </summary>
public sealed class KernelText
{
    private const int CommentColumn = 72;

    private readonly StringBuilder _text = new();
    private int _names;

    private KernelText()
    {
    }

    public static string Of(ColumnCondition condition)
    {
        var writer = new KernelText();
        writer.Write(condition);
        return writer._text.ToString();
    }

    private void Write(ColumnCondition condition)
    {
        var columns = condition.Columns;
        var asked = condition.Leaves.OfType<ColumnCondition.Asked>().Select(leaf => leaf.Words).Distinct(StringComparer.Ordinal).ToList();
        Line(0, $"// columns: {(columns.IsEmpty ? "none" : string.Join(", ", columns.Select(column => $"{TypeOf(column)} {column.Label}")))}");
        if (asked.Count > 0) Line(0, $"// asked of the reference evaluator, for members left undecided: {string.Join("; ", asked)}");
        Line(0, "for (var first = 0; first < count; first += 64)");
        Line(0, "{");
        Line(1, "var asked = members[first / 64];");
        Line(1, "if (asked == 0) continue;");
        Narrow(condition, "asked", 1);
        Line(1, "members[first / 64] = asked;");
        Line(0, "}");
    }

    private void Narrow(ColumnCondition condition, string set, int level)
    {
        switch (condition)
        {
            case ColumnCondition.Constant constant:
                if (!constant.Value) Line(level, $"{set} = 0;", condition.Words);
                break;
            case ColumnCondition.AllOf all:
                for (var term = 0; term < all.Terms.Length; term++)
                {
                    if (term > 0) Line(level, $"if ({set} != 0)");
                    Braced(term > 0, all.Terms[term], set, level);
                }

                break;
            case ColumnCondition.AnyOf any:
                NarrowToAny(any, set, level);
                break;
            case ColumnCondition.Not { Term: ColumnCondition.Within leaf }:
                Line(level, $"{set} &= ~{Mask(leaf)};", $"not {Worded(leaf)}");
                break;
            case ColumnCondition.Not not:
                var inner = Name("inner");
                Line(level, $"var {inner} = {set};");
                Narrow(not.Term, inner, level);
                Line(level, $"{set} &= ~{inner};", "not");
                break;
            case ColumnCondition.Within leaf:
                Line(level, $"{set} &= {Mask(leaf)};", leaf.Words);
                break;
            case ColumnCondition.Asked question:
                Line(level, $"{set} = Ask({set});", question.Words);
                break;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on columns.");
        }
    }

    private void NarrowToAny(ColumnCondition.AnyOf any, string set, int level)
    {
        var (left, found) = (Name("left"), Name("found"));
        Line(level, $"var {left} = {set};");
        for (var term = 0; term < any.Terms.Length; term++)
        {
            if (term > 0) Line(level, $"if ({left} != 0)");
            if (term > 0) Line(level, "{");
            var inside = term > 0 ? level + 1 : level;
            Line(inside, term == 0 ? $"var {found} = {left};" : $"{found} = {left};");
            Narrow(any.Terms[term], found, inside);
            Line(inside, $"{left} &= ~{found};", term > 0 ? "or" : null);
            if (term > 0) Line(level, "}");
        }

        Line(level, $"{set} &= ~{left};");
    }

    private void Braced(bool isBraced, ColumnCondition condition, string set, int level)
    {
        if (isBraced) Line(level, "{");
        Narrow(condition, set, isBraced ? level + 1 : level);
        if (isBraced) Line(level, "}");
    }

    private static string Mask(ColumnCondition.Within leaf)
    {
        var value = leaf.View switch
        {
            ColumnView.Itself => leaf.Column.Label,
            ColumnView.Elapsed => $"now - {leaf.Column.Label}",
            ColumnView.DaysBack => $"today - {leaf.Column.Label}",
            ColumnView.SinceDayEnded => $"since({leaf.Column.Label})",
            _ => throw new InvalidOperationException($"{leaf.View} is not a view."),
        };
        var (low, high) = (leaf.Range.Low, leaf.Range.High);
        return low == high ? $"Bits({value} == {Number(low)})"
            : double.IsInfinity(high) && double.IsInfinity(low) ? $"Bits(known({value}))"
            : double.IsInfinity(high) ? $"Bits({value} >= {Number(low)})"
            : double.IsInfinity(low) ? $"Bits({value} <= {Number(high)})"
            : $"Bits({Number(low)} <= {value} <= {Number(high)})";
    }

    private static string Worded(ColumnCondition.Within leaf) => leaf.Words.Contains(' ', StringComparison.Ordinal) ? $"({leaf.Words})" : leaf.Words;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string TypeOf(Column column) => column.Element.ToString().ToLowerInvariant() + "[]";

    private string Name(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}{++_names}");

    private void Line(int level, string code, string? comment = null)
    {
        var line = new string(' ', 4 * level) + code;
        _text.Append(comment is null ? line : $"{line.PadRight(CommentColumn)} // {comment}").Append('\n');
    }
}
