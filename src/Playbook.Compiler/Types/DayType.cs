using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>2026-05-01</c>, <c>中秋节</c>, <c>2d before 春节</c>. Yields <see cref="PlanDay"/>.</summary>
public sealed class DayType : PhraseType
{
    public override string Name => "day";

    public override string Description => "a date or a holiday such as `2026-05-01`, `mid_autumn` or `2d before 春节`";

    public override string Ebnf => "date | quantity ('before' | 'after') name | name";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Literal: TokenKind.Date } date => ReadDate(date, context),
        { Quantity: (var days, "d") } when cursor.Peek(1)?.Word is "before" or "after" && cursor.Peek(2) is { Word: not null } holiday && decimal.IsInteger(days) && days < 366 =>
            ReadHoliday(holiday, 3, cursor.Peek(1)!.Value.Word == "before" ? -(int)days : (int)days, context),
        { Word: not (null or "event" or "day" or "last") } holiday => ReadHoliday(holiday, 1, 0, context),
        _ => ReadResult.NoMatch,
    };

    private static ReadResult ReadDate(PhraseElement element, BindingContext context)
    {
        var read = DateType.ReadDate(element, context);
        return read with { Value = new PlanDay.On((LocalDate)read.Value!) };
    }

    private static ReadResult ReadHoliday(PhraseElement element, int consumed, int offset, BindingContext context)
    {
        if (HolidayCatalogue.Find(element.Word!) is { } holiday) return ReadResult.Of(consumed, new PlanDay.AtHoliday(holiday.Name, offset));
        var nearest = Spellchecker.Nearest(element.Word!, HolidayCatalogue.Holidays.SelectMany(known => known.Also.Prepend(known.Name)));
        return ReadResult.Wrong(consumed, new PlanDay.AtHoliday("new_year", offset), context.Misspelt(BindingDiagnostics.UnknownHoliday, element.Span, nearest, element.Word!));
    }
}
