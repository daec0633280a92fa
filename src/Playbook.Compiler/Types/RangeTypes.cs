using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

// Ranges include both ends. The three types are one family and differ in what stands at the ends.

/// <summary><c>2018-04-02 .. 2019-05-31</c>. Yields <see cref="PlanPeriod"/>.</summary>
public sealed class DateRangeType : PhraseType
{
    public override string Name => "date_range";

    public override string Description => "two dates such as `2018-04-02 .. 2019-05-31`";

    public override string Ebnf => "date '..' date";

    public override string Regex => Notation.Date + @"\s*\.\.\s*" + Notation.Date;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: RangeSyntax { Upper: { } upper } range } element) return ReadResult.NoMatch;
        var (first, last) = (new PhraseElement(range.Lower, range.Lower.Span), new PhraseElement(upper, upper.Span));
        if (first.Literal != TokenKind.Date || last.Literal != TokenKind.Date) return ReadResult.NoMatch;
        var (from, to) = (DateType.ReadDate(first, context), DateType.ReadDate(last, context));
        var period = new PlanPeriod((LocalDate)from.Value!, (LocalDate)to.Value!);
        if (from.Problems.Length + to.Problems.Length > 0) return ReadResult.Wrong(1, period, from.Problems.AddRange(to.Problems));
        return period.Last >= period.First
            ? ReadResult.Of(1, period)
            : ReadResult.Wrong(1, period, context
                .Problem(BindingDiagnostics.RangeReversed, element.Span, last.Text, first.Text)
                .With(Fix.Respell("swap the two", element.Span, $"{last.Text} .. {first.Text}")));
    }
}

/// <summary><c>22:00 .. 08:00</c>. Yields <see cref="TimeRange"/>.</summary>
public sealed class TimeRangeType : PhraseType
{
    public override string Name => "time_range";

    public override string Description => "two times such as `22:00 .. 08:00`";

    public override string Ebnf => "time '..' time";

    public override string Regex => Notation.Time + @"\s*\.\.\s*" + Notation.Time;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: RangeSyntax { Upper: { } upper } range }) return ReadResult.NoMatch;
        var (first, last) = (new PhraseElement(range.Lower, range.Lower.Span), new PhraseElement(upper, upper.Span));
        if (first.Literal != TokenKind.Time || last.Literal != TokenKind.Time) return ReadResult.NoMatch;
        var (from, to) = (TimeType.ReadTime(first, context), TimeType.ReadTime(last, context));
        return new ReadResult(1, new TimeRange((LocalTime)from.Value!, (LocalTime)to.Value!), from.Problems.AddRange(to.Problems));
    }
}

/// <summary><c>1 .. 100</c>, <c>101 ..</c>. Yields <see cref="CountRange"/>.</summary>
public sealed class CountRangeType : PhraseType
{
    public override string Name => "count_range";

    public override string Description => "a range of numbers such as `1 .. 100` or `101 ..`";

    public override string Ebnf => "number '..' (number | ! (bound | 'unlimited'))";

    public override string Regex => @"[0-9](_?[0-9])*\s*\.\.(\s*[0-9](_?[0-9])*)?";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: RangeSyntax range } element) return ReadResult.NoMatch;
        var first = new PhraseElement(range.Lower, range.Lower.Span).Number;
        var last = range.Upper is { } upper ? new PhraseElement(upper, upper.Span).Number : null;
        if (first is null || (range.Upper is not null && last is null)) return ReadResult.NoMatch;
        if (!IsOrdinal(first.Value) || (last is { } bad && !IsOrdinal(bad)))
            return ReadResult.Wrong(1, new CountRange(1, null), context.Problem(BindingDiagnostics.NotACount, element.Span, element.Text));
        var counts = new CountRange((int)first.Value, (int?)last);
        return counts.Last is null || counts.Last >= counts.First
            ? ReadResult.Of(1, counts)
            : ReadResult.Wrong(1, counts, context.Problem(BindingDiagnostics.RangeReversed, element.Span, $"{counts.Last}", $"{counts.First}"));
    }

    private static bool IsOrdinal(decimal number) => decimal.IsInteger(number) && number is >= 1 and <= CountType.Largest;
}
