using CsCheck;
using Playbook.Data.Orders;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Orders;

public sealed class OrderLogPropertyTests
{
    private static readonly Gen<string> s_row =
        from member in Gen.Int[0, 30]
        from day in Gen.Int[0, 400]
        from amount in Gen.OneOf<string>(Gen.Int[-200, 99999].Select(cents => FormattableString.Invariant($"{cents / 100m}")), Gen.OneOf<string>("0", "", "x", "¥5", "1e2", "\"1,299.00\""))
        from time in Gen.OneOf<string>("", " 10:30", "T23:59:59Z", " 9:05 PM", " 99:99")
        select FormattableString.Invariant($"{(member == 0 ? "" : $"m{member}")},{new DateTime(2025, 1, 1).AddDays(day):yyyy-MM-dd}{time},{amount}\n");

    [Fact]
    public void Order_of_the_rows_changes_nothing() => s_row.List[1, 200].SelectMany(rows => Gen.Shuffle(rows.ToArray()), (rows, shuffled) => (rows, shuffled)).Sample(pair =>
    {
        var (straight, shuffled) = (Read(pair.rows), Read(pair.shuffled));
        Assert.Equal(straight.Log is null, shuffled.Log is null);
        if (straight.Log is null) return;
        Assert.Equal(LogText.Show(straight.Log), LogText.Show(shuffled.Log!));
        Assert.Equal((straight.Log.First, straight.Log.Last), (shuffled.Log!.First, shuffled.Log.Last));
        Assert.Equal(Counts(straight), Counts(shuffled));
    }, iter: 100);

    [Fact]
    public void Used_and_dropped_rows_are_all_rows() => s_row.List[1, 100].Sample(rows =>
    {
        if (Read(rows).Provenance is not { } provenance) return;
        Assert.Equal(rows.Count, provenance.RowsRead);
        Assert.Equal(provenance.RowsRead, provenance.RowsUsed + provenance.Dropped.Sum(dropped => dropped.Count));
    }, iter: 100);

    [Fact]
    public void Any_bytes_give_a_log_or_a_diagnostic() => Gen.OneOf(Gen.Byte.Array[0, 400], Gen.Char["ab,;\t\"\n\r12-/. "].Array[0, 400].Select(text => System.Text.Encoding.UTF8.GetBytes(text))).Sample(bytes =>
    {
        using var file = DataFile.Of([.. "member,time\n"u8, .. bytes]);
        var reading = LogText.Of(new OrderLogRequest(file.Path));
        Assert.True(reading.Succeeded || !reading.Diagnostics.IsEmpty);
    }, iter: 300);

    private static OrderLogReading Read(IEnumerable<string> rows) => LogText.Read("member,time,amount\n" + string.Concat(rows));

    private static List<(DropReason, long)> Counts(OrderLogReading reading) => [.. reading.Provenance!.Dropped.Select(rows => (rows.Reason, rows.Count))];
}
