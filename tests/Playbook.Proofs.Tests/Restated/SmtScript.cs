using System.Globalization;
using System.Text;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>Collects declarations and assertions in SMT-LIB 2.</summary>
internal sealed class SmtScript
{
    private readonly StringBuilder _text = new("(set-logic QF_LIRA)\n");

    public string Declare(string name, string sort)
    {
        _text.Append(CultureInfo.InvariantCulture, $"(declare-const {name} {sort})\n");
        return name;
    }

    /// <summary>A whole number between two.</summary>
    public string Whole(string name, long least, long? most = null)
    {
        Declare(name, "Int");
        Assert(most is { } end ? $"(<= {Number(least)} {name} {Number(end)})" : $"(<= {Number(least)} {name})");
        return name;
    }

    public void Assert(string condition) => _text.Append(CultureInfo.InvariantCulture, $"(assert {condition})\n");

    public override string ToString() => $"{_text}(check-sat)\n";

    public static string Number(long value) => value < 0 ? $"(- {(-value).ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("0.0###########", CultureInfo.InvariantCulture);

    public static string All(IEnumerable<string> terms) => Join("and", terms, "true");

    public static string Any(IEnumerable<string> terms) => Join("or", terms, "false");

    public static string Sum(IEnumerable<string> terms, string zero = "0") => Join("+", terms, zero);

    public static string Compare(ComparisonOperator comparison, string left, string right) => comparison switch
    {
        ComparisonOperator.Less => $"(< {left} {right})",
        ComparisonOperator.LessOrEqual => $"(<= {left} {right})",
        ComparisonOperator.Equal => $"(= {left} {right})",
        ComparisonOperator.NotEqual => $"(not (= {left} {right}))",
        ComparisonOperator.GreaterOrEqual => $"(>= {left} {right})",
        ComparisonOperator.Greater => $"(> {left} {right})",
        _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
    };

    private static string Join(string word, IEnumerable<string> terms, string none) => terms.ToList() switch
    {
        [] => none,
        [var only] => only,
        var several => $"({word} {string.Join(' ', several)})",
    };
}
