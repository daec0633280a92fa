using System.Globalization;

namespace Playbook.Cli.Tests.Commands;

/// <summary>Logs of orders as they should not be, and what is said of each.</summary>
internal static class HostileOrders
{
    /// <summary>The log, the code of its one error, and a part of what that says.</summary>
    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "a missing column", "PB9308", "no column is known to be the time of the order" },
        { "unparsable dates", "PB9334", "of the rows read, " },
        { "no repeat purchase", "PB9563", "nobody bought a second time by 2026-02-09" },
        { "all on one day", "PB9563", "all rows are of one day, 2026-01-06" },
        { "mixed currencies", "PB9329", "amounts in several currencies: " },
        { "nothing", "PB9303", "the file is empty" },
    };

    /// <summary>The log, the code of what is said, if anything, and a part of it.</summary>
    public static TheoryData<string, string, string> Doubtful { get; } = new()
    {
        { "one customer", "PB9568", "only 1 of 1 members bought a second time" },
        { "some unparsable dates", "PB9322", "dates that cannot be read, rows left out: " },
        { "many duplicates", "PB9328", "rows that repeat another to the letter, left out: " },
        { "thousands separators", "", "" },
    };

    public static string Text(string what) => what switch
    {
        "a missing column" => OrderText.Of(head: "member,number,amount"),
        "unparsable dates" => OrderText.Of(row: (member, _, amount) => Row(member, "soon", amount)),
        "some unparsable dates" => OrderText.Of(row: (member, day, amount) => Row(member, day.EndsWith('7') ? "soon" : day, amount)),
        "no repeat purchase" => OrderText.Days([.. Enumerable.Range(0, 40).Select(day => new[] { day })]),
        "all on one day" => OrderText.Days([.. Enumerable.Range(0, 40).Select(_ => new[] { 5 })]),
        "mixed currencies" => OrderText.Of(head: OrderText.Head + ",currency", row: (member, day, amount) => Row(member, day, amount) + (amount > 60m ? ",USD" : ",CNY")),
        "nothing" => string.Empty,
        "one customer" => OrderText.Days([.. Enumerable.Range(0, 20).Select(i => i * 6)]),
        "many duplicates" => OrderText.Of(row: (member, day, amount) => string.Join('\n', Enumerable.Repeat(Row(member, day, amount), 20))),
        "thousands separators" => OrderText.Of(row: (member, day, amount) => string.Create(CultureInfo.InvariantCulture, $"{member},{day},\"{amount * 123.45m:N2}\"")),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such log"),
    };

    /// <summary>Nothing that was said is the trace of a defect or a figure that is none.</summary>
    public static void HoldsNumbers(CliRun run) => Assert.All(["NaN", "Infinity", "∞", "   at ", "Exception"], defect => Assert.DoesNotContain(defect, run.Out + run.Error, StringComparison.Ordinal));

    private static string Row(string member, string day, decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{member},{day},{amount}");
}
