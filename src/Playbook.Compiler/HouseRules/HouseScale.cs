using System.Globalization;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Plan.Values;

namespace Playbook.Compiler.HouseRules;

/// <summary>The one scale on which the values of a kind are compared, and how a value on it is written.</summary>
public static class HouseScale
{
    private static readonly LocalDate s_first = new(1970, 1, 1);

    public static decimal Of(Money money) => money.Amount;

    public static decimal Of(Percent share) => share.Points;

    public static decimal Of(Duration length) => (decimal)length.TotalSeconds;

    public static decimal Of(LocalDate date) => Period.DaysBetween(s_first, date);

    public static decimal Of(LocalTime time) => (time.Hour * 60) + time.Minute;

    /// <summary>How the language writes it.</summary>
    public static string Write(HouseFieldKind kind, decimal value, string currency) => kind switch
    {
        HouseFieldKind.Money => new Money(decimal.Round(value, 2, MidpointRounding.AwayFromZero), currency).ToString(),
        HouseFieldKind.Share => new Percent(decimal.Round(value, 1, MidpointRounding.AwayFromZero)).ToString(),
        HouseFieldKind.Length => Length(value),
        HouseFieldKind.Date => $"{s_first.PlusDays((int)value):uuuu-MM-dd}",
        HouseFieldKind.Time => string.Create(CultureInfo.InvariantCulture, $"{(int)value / 60:00}:{(int)value % 60:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}"),
    };

    /// <summary>What a field of this kind is compared with; null where a phrase does not spell such a value.</summary>
    internal static ReadResult? Read(HouseFieldKind kind, System.Collections.Immutable.ImmutableArray<PhraseElement> elements, BindingContext context)
    {
        PhraseType type = kind switch
        {
            HouseFieldKind.Money => new MoneyType(),
            HouseFieldKind.Share => new PercentType(),
            HouseFieldKind.Length => new DurationType(),
            HouseFieldKind.Date => new DateType(),
            HouseFieldKind.Time => new TimeType(),
            _ => new CountType(),
        };
        var read = type.Read(new PhraseCursor(elements, 0), context);
        if (read.Consumed == 0 || read.Consumed != elements.Length) return null;
        return read with
        {
            Value = read.Value switch
            {
                Money money => Of(money),
                Percent share => Of(share),
                Duration length => Of(length),
                LocalDate date => Of(date),
                LocalTime time => Of(time),
                int count => (decimal)count,
                _ => throw new InvalidOperationException($"{kind} has no scale."),
            },
        };
    }

    private static string Length(decimal seconds) => (seconds % 86_400, seconds % 3_600, seconds % 60) switch
    {
        (0m, _, _) when seconds > 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400:0}d"),
        (_, 0m, _) when seconds > 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600:0}h"),
        (_, _, 0m) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0}min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###}s"),
    };
}
