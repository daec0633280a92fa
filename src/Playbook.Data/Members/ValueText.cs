using System.Globalization;
using System.Text;
using NodaTime;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Currencies;
using Playbook.Data.Orders.Times;
using Playbook.Plan.Values;

namespace Playbook.Data.Members;

/// <summary>Reads the values of the team's files. What it does not know for certain is null, never a guess.</summary>
internal static class ValueText
{
    private const int YearDigits = 4;

    private static readonly string[] s_yes = ["true", "yes", "y", "1", "t", "是"];
    private static readonly string[] s_no = ["false", "no", "n", "0", "f", "否"];

    public static bool? Truth(string text) => s_yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : s_no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>34.90</c>, <c>34.90 CNY</c>, <c>¥1,299.00</c>, as logs of orders hold them, a dot before the decimals; null for another currency.</summary>
    public static decimal? Amount(string text, string currency)
    {
        var parts = SignedAmount.Of(AsciiFold.Fold(Encoding.UTF8.GetBytes(text)));
        if (AmountText.Parse(parts.Number, DecimalMark.Dot) is not { } millionths) return null;
        if (!parts.Sign.IsEmpty && !CurrencySigns.Of(Encoding.UTF8.GetString(parts.Sign)).Contains(currency, StringComparer.OrdinalIgnoreCase)) return null;
        return (parts.IsNegative ? -millionths : millionths) / (decimal)AmountText.Unit;
    }

    /// <summary><c>3km</c>, <c>500m</c>; a number without its unit is none.</summary>
    public static Distance? Way(string text) => text.EndsWith("km", StringComparison.OrdinalIgnoreCase) ? Metres(text[..^2], 1_000m)
        : text.EndsWith('m') || text.EndsWith('M') ? Metres(text[..^1], 1m)
        : null;

    /// <summary>Year first: <c>2026-04-30</c>, <c>2026/4/30</c>; what stands behind it is a time.</summary>
    public static LocalDate? Date(string text) => Moment(text, DateTimeZone.Utc)?.Date;

    /// <summary>
    /// <c>2026-04-30T10:00</c>, <c>2026/4/30 10:00:05</c>, <c>2026-04-30T02:00Z</c>, Unix seconds, and whatever else a log of orders may hold that has its
    /// year first: of a column of dates alone nothing tells the day from the month. A date alone is its midnight. A moment with an offset is told in the
    /// zone; one without is local already.
    /// </summary>
    public static LocalDateTime? Moment(string text, DateTimeZone zone)
    {
        var folded = AsciiFold.Fold(Encoding.UTF8.GetBytes(text));
        var hasYearFirst = folded.Length >= YearDigits && folded[..YearDigits].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        return hasYearFirst ? new TimeColumn(DateOrder.MonthFirst, new ShopClock(zone)).ReadMinute(folded) : null;
    }

    private static Distance? Metres(string text, decimal factor) => Number(text.Trim()) is { } number ? new Distance(number * factor) : null;
}
