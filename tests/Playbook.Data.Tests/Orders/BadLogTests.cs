using NodaTime;
using Playbook.Data.Orders;
using Playbook.Data.Tests.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Tests.Orders;

/// <summary>Each kind of bad log gives its diagnostic, with counts and lines.</summary>
public sealed class BadLogTests
{
    private const string Good = "ann,2026-01-02,5.00\nann,2026-02-02,6.00\nbob,2026-01-09,7.00\n";

    [Theory]
    [InlineData("ann,2026-01-20,-5.00\n", "PB9326", "left out: 1, line 5")]
    [InlineData("ann,2026-01-20,(5.00)\n", "PB9326", "left out: 1, line 5")]
    [InlineData("ann,2026-01-20,0.00\n", "PB9327", "orders of amount zero: 1, line 5; they are left out")]
    [InlineData(",2026-01-20,5.00\n", "PB9321", "left out: 1, line 5")]
    [InlineData("NULL,2026-01-20,5.00\nnan,2026-01-20,5.00\n", "PB9321", "left out: 2, lines 5, 6")]
    [InlineData("ann,2062-01-20,5.00\n", "PB9324", "dated after 2026-06-30, left out: 1, line 5")]
    [InlineData("ann,2026-01-20\n", "PB9310", "that do not have 3 fields as the first line has, left out: 1, line 5")]
    [InlineData("ann,2026-01-20,\"5.00\"x\n", "PB9309", "left out: 1, line 5")]
    [InlineData("\"a\nnn\",soon,5\n\"b\n\nob\",soon,5\n,2026-01-20,5.00\n", "PB9321", "left out: 1, line 10")]
    public void Row_is_left_out_with_its_line(string rows, string code, string said)
    {
        var reading = LogText.Read("member,time,amount\n" + Good + rows, request => request with { Today = new LocalDate(2026, 6, 30), DropsZeroAmounts = true });
        Assert.Contains(said, Assert.Single(reading.Diagnostics, found => found.Code == code).Message, StringComparison.Ordinal);
        Assert.Equal("ann 2026-01-02=5 2026-02-02=6\nbob 2026-01-09=7", LogText.Show(reading.Log!));
        Assert.Equal(3, reading.Provenance!.RowsUsed);
    }

    [Fact]
    public void Orders_of_nothing_count_unless_they_are_to_be_dropped()
    {
        var reading = LogText.Read("member,time,amount\nann,2026-01-02,0\nann,2026-02-02,5\nbob,2026-02-02,5\n");
        Assert.Contains("1, line 2; they count as orders", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("ann 2026-01-02=0 2026-02-02=5\nbob 2026-02-02=5", LogText.Show(reading.Log!));
    }

    [Fact]
    public void Cancelled_order_is_left_out_where_numbers_are_digits()
    {
        var reading = LogText.Read("order_id,member,time\n1001,ann,2026-01-02\n1002,ann,2026-02-02\nC1002,ann,2026-03-02\n");
        Assert.Equal("ann 2026-01-02 2026-02-02", LogText.Show(reading.Log!));
        Assert.Equal([DropReason.Refund], reading.Provenance!.Dropped.Select(rows => rows.Reason));
    }

    [Fact]
    public void Order_numbers_that_all_begin_with_C_are_no_cancellations()
    {
        var reading = LogText.Read("order_id,member,time\nC1001,ann,2026-01-02\nC1002,ann,2026-02-02\n");
        Assert.Equal("ann 2026-01-02 2026-02-02", LogText.Show(reading.Log!));
    }

    [Fact]
    public void Dates_and_amounts_that_cannot_be_read_name_five_lines_and_the_rest()
    {
        var reading = LogText.Read("member,time,amount\n" + Good + string.Concat(Enumerable.Repeat("ann,soon,5.00\n", 1200)));
        Assert.Contains("1,200, lines 5, 6, 7, 8, 9 and 1,195 more; the first is `soon`", Assert.Single(reading.Diagnostics, found => found.Code == "PB9322").Message, StringComparison.Ordinal);
        Assert.Contains("1,200 of 1,203 rows", Assert.Single(reading.Diagnostics, found => found.Code == "PB9338").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_rows_count_once_where_the_time_of_day_tells_orders()
    {
        var reading = LogText.Read("member,time,amount\nann,2026-01-02 10:01,5\nann,2026-01-02 10:01,5\nann,2026-02-02 10:00,5\nann,2026-01-02 10:01,5\nann,2026-01-02 10:02,5\n");
        Assert.Equal("ann 2026-01-02=10 2026-02-02=5", LogText.Show(reading.Log!));
        Assert.Equal([3, 5], Assert.Single(reading.Provenance!.Dropped, rows => rows.Reason == DropReason.Duplicate).FirstLines);
    }

    [Fact]
    public void Few_equal_rows_count_where_nothing_tells_orders()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"m{i},2026-01-{(i % 28) + 1:00},5\n")));
        var reading = LogText.Read("member,time,amount\n" + rows + "m0,2026-01-01,5\n");
        Assert.StartsWith("m0 2026-01-01=10\n", LogText.Show(reading.Log!), StringComparison.Ordinal);
        Assert.Contains("1, line 102", Assert.Single(reading.Diagnostics, found => found.Code == "PB9340").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Million_repeated_rows_are_cheap()
    {
        var reading = LogText.Read("member,time,amount\n" + Good + string.Concat(Enumerable.Repeat("ann,2026-01-02,5.00\n", 1_000_000)));
        Assert.Equal("ann 2026-01-02=5 2026-02-02=6\nbob 2026-01-09=7", LogText.Show(reading.Log!));
        Assert.Equal((1_000_000, 3), (Assert.Single(reading.Provenance!.Dropped).Count, reading.Provenance.RowsUsed));
    }

    [Fact]
    public void Clock_that_was_not_set_is_told_and_since_keeps_its_orders()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"m{i % 50},2026-{(i % 6) + 1:00}-{(i % 28) + 1:00}\n")));
        var text = "member,time\nm1,1970-01-01\n" + rows + "m2,2001-05-05\n";
        var reading = LogText.Read(text);
        Assert.Contains("2, lines 2, 303; the log begins on 2026-01-01", Assert.Single(reading.Diagnostics, found => found.Code == "PB9325").Message, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 1, 1), reading.Log!.First);
        Assert.Empty(LogText.Codes(LogText.Read(text, request => request with { Since = new LocalDate(1970, 1, 1) })));
    }

    [Theory]
    [InlineData("member,time,amount\nann,2026-01-02,¥5\nann,2026-02-02,$5\nbob,2026-02-03,¥7\n")]
    [InlineData("member,time,amount,currency\nann,2026-01-02,5,CNY\nann,2026-02-02,5,USD\nbob,2026-02-03,7,CNY\n")]
    public void Mixed_currencies_are_an_error_until_one_is_chosen(string text)
    {
        var reading = LogText.Read(text);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal(("PB9329", Severity.Error, 3), (diagnostic.Code, diagnostic.Severity, diagnostic.Position.Line));
        Assert.Contains("(2 rows, lines 2, 4)", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("`--currency CNY`", diagnostic.Hint, StringComparison.Ordinal);
        Assert.Null(reading.Log);
        var chosen = LogText.Read(text, request => request with { Currency = "CNY" });
        Assert.Equal("ann 2026-01-02=5\nbob 2026-02-03=7", LogText.Show(chosen.Log!));
        Assert.Equal([3], Assert.Single(chosen.Provenance!.Dropped).FirstLines);
    }

    [Fact]
    public void Signs_that_can_mean_the_same_currency_are_one()
    {
        var reading = LogText.Read("member,time,amount\nann,2026-01-02,¥5\nann,2026-02-02,5元\nbob,2026-02-03,CNY 7\nbob,2026-02-04,8\n");
        Assert.Equal("CNY", reading.Provenance!.Currency);
    }

    [Fact]
    public void One_customer_is_said()
    {
        var reading = LogText.Read("member,time\nann,2026-01-02\nann,2026-02-02\n");
        Assert.Equal(["PB9335"], LogText.Codes(reading));
        Assert.Equal(new OrderLogLimits(HasOneMember: true, HasOneDay: false, HasNoRepeat: false), reading.Limits);
    }

    [Fact]
    public void One_day_is_said()
    {
        var reading = LogText.Read("member,time\nann,2026-01-02\nbob,2026-01-02\n");
        Assert.Equal(["PB9336"], LogText.Codes(reading));
        Assert.False(reading.Limits!.AllowsFit);
    }

    [Fact]
    public void No_repeat_is_said()
    {
        var reading = LogText.Read("member,time\nann,2026-01-02\nbob,2026-01-03\n");
        Assert.Equal(["PB9337"], LogText.Codes(reading));
        Assert.Equal(new OrderLogLimits(HasOneMember: false, HasOneDay: false, HasNoRepeat: true), reading.Limits);
    }

    [Fact]
    public void Named_column_that_is_not_there_names_those_there_and_the_nearest()
    {
        var reading = LogText.Read("member,time,amount\n" + Good, request => request with { Member = "membr" });
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal(("PB9307", "there is no column `membr`; there are `member`, `time`, `amount`", "perhaps `member`"), (diagnostic.Code, diagnostic.Message, diagnostic.Hint));
    }

    [Fact]
    public void Columns_that_nothing_gives_away_are_asked_for()
    {
        var reading = LogText.Read("who,what\nann,2026-01-02\n");
        Assert.Equal(["PB9308", "PB9308"], LogText.Codes(reading));
        Assert.Equal("name it with `--member`", reading.Diagnostics[0].Hint);
        Assert.Equal("ann 2026-01-02", LogText.Show(LogText.Read("who,what\nann,2026-01-02\n", request => request with { Member = "WHO", Time = "what" }).Log!));
    }

    [Theory]
    [InlineData("member,time\n")]
    [InlineData("member,time\nann,soon\n")]
    public void Log_without_an_order_is_an_error(string text) => Assert.Equal("PB9334", LogText.Codes(LogText.Read(text))[^1]);

    [Fact]
    public void Log_larger_than_its_memory_is_an_error()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"m{i},2026-01-{(i % 28) + 1:00}\n")));
        Assert.Equal(["PB9312"], LogText.Codes(LogText.Read("member,time\n" + rows, request => request with { MemoryMiB = 1 })));
    }

    [Theory]
    [InlineData("", "PB9303")]
    [InlineData("ann;2026", "PB9308")]
    [InlineData("\u0001\0\u0002", "PB9304")]
    public void File_that_is_no_log_is_an_error(string content, string code)
    {
        var reading = LogText.Read(content);
        Assert.Contains(code, LogText.Codes(reading));
        Assert.False(reading.Succeeded);
    }

    [Fact]
    public void Half_a_Parquet_file_is_an_error()
    {
        using var whole = ParquetFile.Of("SELECT 'm' || range % 100 AS member, DATE '2026-01-01' + (range % 300)::INTEGER AS time FROM range(100000)");
        var bytes = File.ReadAllBytes(whole.Path);
        foreach (var length in new[] { 5, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 })
        {
            using var half = DataFile.Of(bytes[..length], "half.parquet");
            Assert.Equal(["PB9305"], LogText.Codes(LogText.Of(new OrderLogRequest(half.Path))));
        }
    }

    [Fact]
    public void Damaged_middle_of_a_Parquet_file_is_an_error()
    {
        using var whole = ParquetFile.Of("SELECT 'm' || (range * 7919) % 10007 AS member, DATE '2026-01-01' + (range % 300)::INTEGER AS time FROM range(300000)");
        var bytes = File.ReadAllBytes(whole.Path);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 4).Fill(0xEE);
        using var damaged = DataFile.Of(bytes, "damaged.parquet");
        Assert.Equal(["PB9305"], LogText.Codes(LogText.Of(new OrderLogRequest(damaged.Path))));
    }
}
