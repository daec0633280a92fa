using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>2026-05-01T10:00 .. 2026-05-03T22:00</c>. Yields <see cref="PlanOpening"/>.</summary>
public sealed class DateTimeRangeType : PhraseType
{
    public override string Name => "date_time_range";

    public override string Description => "two moments such as `2026-05-01T10:00 .. 2026-05-03T22:00`";

    public override string Ebnf => "date_time '..' date_time";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: RangeSyntax { Upper: { } upper } range } element) return ReadResult.NoMatch;
        var (first, last) = (new PhraseElement(range.Lower, range.Lower.Span), new PhraseElement(upper, upper.Span));
        if (first.Literal != TokenKind.DateTime || last.Literal != TokenKind.DateTime) return ReadResult.NoMatch;
        var (from, to) = (DateTimeType.ReadMoment(first, context), DateTimeType.ReadMoment(last, context));
        var opening = new PlanOpening((LocalDateTime)from.Value!, (LocalDateTime)to.Value!);
        if (from.Problems.Length + to.Problems.Length > 0) return ReadResult.Wrong(1, opening, from.Problems.AddRange(to.Problems));
        return opening.To >= opening.From
            ? ReadResult.Of(1, opening)
            : ReadResult.Wrong(1, opening, context
                .Problem(BindingDiagnostics.RangeReversed, element.Span, last.Text, first.Text)
                .With(Fix.Respell("swap the two", element.Span, $"{last.Text} .. {first.Text}")));
    }
}
