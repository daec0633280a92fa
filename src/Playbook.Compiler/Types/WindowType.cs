using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Types;

/// <summary>
/// <c>calendar day</c>, <c>calendar month</c>, <c>rolling 7d</c>. Whether it follows the calendar is never guessed: <c>per day</c> is
/// a problem with suggestions, since either may be meant. Yields <see cref="Window"/>.
/// </summary>
public sealed class WindowType : PhraseType
{
    public override string Name => "window";

    public override string Description => "a window such as `calendar day` or `rolling 7d`";

    public override string Ebnf => "'calendar' ('day' | 'week' | 'month') | 'rolling' duration";

    public override string Regex => @"(calendar\s+(day|week|month)|rolling\s+[0-9]+[hdw])";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { } element) return ReadResult.NoMatch;
        if (element.Word == "calendar" && CalendarUnit(cursor.Peek(1)?.Word) is { } unit) return ReadResult.Of(2, new Window(WindowKind.Calendar, 1, unit));
        if (element.Word == "rolling" && cursor.Peek(1)?.Quantity is (var length, "h" or "d" or "w") quantity && decimal.IsInteger(length) && length is > 0 and < 5_000)
            return ReadResult.Of(2, Rolling((int)length, quantity.Item2));
        if (CalendarUnit(element.Word) is { } bare)
        {
            return ReadResult.Wrong(1, new Window(WindowKind.Calendar, 1, bare), context
                .Problem(BindingDiagnostics.WindowKindMissing, element.Span, element.Text)
                .With(Fix.Insert("count by the calendar", element.Span.Start, "calendar "))
                .With(Fix.Replace("count over a rolling window", element.Span, $"rolling {(bare == WindowUnit.Day ? 1 : bare == WindowUnit.Week ? 7 : 30)}d")));
        }

        if (element.Quantity is (var days, "h" or "d" or "w") bareQuantity && decimal.IsInteger(days) && days is > 0 and < 5_000)
        {
            var problem = context.Problem(BindingDiagnostics.WindowKindMissing, element.Span, element.Text).With(Fix.Insert("count over a rolling window", element.Span.Start, "rolling "));
            return ReadResult.Wrong(1, Rolling((int)days, bareQuantity.Item2), CalendarWord((int)days, bareQuantity.Item2) is { } word
                ? problem.With(Fix.Replace("count by the calendar", element.Span, $"calendar {word}"))
                : problem);
        }

        return ReadResult.NoMatch;
    }

    private static Window Rolling(int length, string unit) => unit switch
    {
        "h" => new Window(WindowKind.Rolling, length, WindowUnit.Hour),
        "w" => Window.RollingDays(length * 7),
        _ => Window.RollingDays(length),
    };

    /// <summary>The unit of the calendar that is about as long.</summary>
    private static string? CalendarWord(int length, string unit) => (length, unit) switch
    {
        (24, "h") or (1, "d") => "day",
        (7, "d") or (1, "w") => "week",
        (30 or 31, "d") => "month",
        _ => null,
    };

    private static WindowUnit? CalendarUnit(string? word) => word switch
    {
        "day" => WindowUnit.Day,
        "week" => WindowUnit.Week,
        "month" => WindowUnit.Month,
        _ => null,
    };
}
