using System.Security.Cryptography;
using NodaTime;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Orders;

public sealed class OrderLogReaderTests
{
    [Fact]
    public void Orders_of_one_day_are_one_with_their_sum()
    {
        var reading = LogText.Read("order_id,customer,ordered_at,amount\n1,bob,2026-01-05 10:00,5\n2,ann,2026-01-02 09:00,2.5\n3,bob,2026-01-05 18:00,7.25\n4,ann,2026-02-01 08:00,1\n");
        Assert.Empty(LogText.Codes(reading));
        Assert.Equal("ann 2026-01-02=2.5 2026-02-01=1\nbob 2026-01-05=12.25", LogText.Show(reading.Log!));
        Assert.Equal((new LocalDate(2026, 1, 2), new LocalDate(2026, 2, 1)), (reading.Log!.First, reading.Log.Last));
    }

    [Fact]
    public void Provenance_says_where_it_comes_from_and_what_became_of_the_rows()
    {
        const string text = "会员号,下单时间,实付金额\nann,2026-01-02,2.5\n,2026-01-03,1\nann,2026-02-01,-1\nann,2026-02-01,¥9\n";
        using var file = DataFile.Of(text, "log.csv");
        var provenance = LogText.Of(new OrderLogRequest(file.Path)).Provenance!;
        Assert.Equal(("log.csv", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path)))), (provenance.File, provenance.Sha256));
        Assert.Equal((4, 2, 1, 2), (provenance.RowsRead, provenance.RowsUsed, provenance.Members, provenance.OrderDays));
        Assert.Equal([(DropReason.NoMember, 1L, 3L), (DropReason.Refund, 1L, 4L)], provenance.Dropped.Select(rows => (rows.Reason, rows.Count, rows.FirstLines[0])));
        Assert.Equal(new OrderColumns("会员号", "下单时间", "实付金额", null, null, null), provenance.Columns);
        Assert.Equal(("CNY", null), (provenance.Currency, provenance.TimeZone));
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026/1/31")]
    [InlineData("2026.01.31")]
    [InlineData("20260131")]
    [InlineData("31.1.2026")]
    [InlineData("1/31/2026")]
    [InlineData("31/1/2026")]
    [InlineData("31-01-2026 08:05:09")]
    [InlineData("1/31/26 8:26")]
    [InlineData("1/31/2026 11:59:59 PM")]
    [InlineData("2026-01-31T23:59:59.123456")]
    [InlineData("2026-01-31 00:00")]
    [InlineData("20260131235959")]
    [InlineData("20260131T235959")]
    [InlineData("1769817600")]
    [InlineData("1769817600000")]
    [InlineData("1769817600.0")]
    [InlineData("2026-01-31T00:00:00Z")]
    [InlineData("2026-01-31T23:00:00-08:00")]
    [InlineData("２０２６-０１-３１")]
    [InlineData("2026年1月31日")]
    [InlineData("2026年1月31日 下午3:05")]
    [InlineData("2026年1月31日 15时05分20秒")]
    public void Days_are_read_as_they_are_written(string time)
    {
        var reading = LogText.Read($"member,time\nann,{time}\n");
        Assert.Equal("ann 2026-01-31", LogText.Show(reading.Log!));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("13/13/2026")]
    [InlineData("yesterday")]
    [InlineData("2026-01")]
    [InlineData("2026-01-31 25:00")]
    [InlineData("2026-01-31 10:00 Paris")]
    [InlineData("0001-01-01")]
    [InlineData("46053")]
    [InlineData("")]
    public void What_is_no_day_is_left_out_with_its_line(string time)
    {
        var reading = LogText.Read($"member,time\nann,2026-01-02\nann,{time}\nann,2026-02-02\n");
        Assert.Equal([3], Assert.Single(reading.Provenance!.Dropped, rows => rows.Reason == DropReason.UnreadableDate).FirstLines);
        var diagnostic = Assert.Single(reading.Diagnostics, found => found.Code == "PB9322");
        Assert.Equal(3, diagnostic.Position.Line);
        Assert.Contains($"1, line 3; the first is `{time}`", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-31T20:00:00Z", "Asia/Shanghai", "2026-02-01")]
    [InlineData("1769889600", "Asia/Shanghai", "2026-02-01")]
    [InlineData("1769889600", "America/New_York", "2026-01-31")]
    [InlineData("2026-01-31 20:00:00", "Asia/Shanghai", "2026-01-31")]
    [InlineData("2026-02-01T00:30:00+08:00", "Europe/London", "2026-01-31")]
    public void Moments_fall_on_the_day_of_the_shop(string time, string zone, string day)
    {
        var reading = LogText.Read($"member,time\nann,{time}\n", request => request with { TimeZone = zone });
        Assert.Equal($"ann {day}", LogText.Show(reading.Log!));
        Assert.Equal(zone, reading.Provenance!.TimeZone);
    }

    [Fact]
    public void Moments_without_a_zone_are_in_UTC_and_it_is_said()
    {
        var reading = LogText.Read("member,time\nann,1769889600\nann,1779889600\n");
        Assert.Contains("PB9332", LogText.Codes(reading));
        Assert.Equal("UTC", reading.Provenance!.TimeZone);
    }

    [Fact]
    public void Unknown_zone_is_an_error_that_knows_the_right_one()
    {
        var reading = LogText.Read("member,time\nann,2026-01-02\n", request => request with { TimeZone = "Shanghai" });
        Assert.Equal("perhaps `Asia/Shanghai`", Assert.Single(reading.Diagnostics, found => found.Code == "PB9333").Hint);
    }

    [Fact]
    public void Order_of_day_and_month_is_that_of_the_whole_column()
    {
        var early = string.Concat(Enumerable.Range(0, 25_000).Select(i => FormattableString.Invariant($"m{i % 300},{(i % 12) + 1}/{(i / 12 % 12) + 1}/2025\n")));
        var reading = LogText.Read("member,time\n" + early + "m1,31/12/2025\n");
        Assert.DoesNotContain("PB9330", LogText.Codes(reading));
        Assert.Equal(DateOrder.DayFirst, reading.Provenance!.DateOrder);
        Assert.Equal(new LocalDate(2025, 12, 31), reading.Log!.Last);
    }

    [Fact]
    public void Days_that_read_both_ways_are_warned_of_unless_they_are_stated()
    {
        const string text = "member,time\nann,1/2/2026\nann,3/4/2026\n";
        Assert.Contains("PB9330", LogText.Codes(LogText.Read(text)));
        Assert.Equal("ann 2026-01-02 2026-03-04", LogText.Show(LogText.Read(text).Log!));
        var stated = LogText.Read(text, request => request with { DateOrder = DateOrder.DayFirst });
        Assert.DoesNotContain("PB9330", LogText.Codes(stated));
        Assert.Equal("ann 2026-02-01 2026-04-03", LogText.Show(stated.Log!));
    }

    [Theory]
    [InlineData("1299", "1299")]
    [InlineData("1299.5", "1299.5")]
    [InlineData("1,299.00", "1299")]
    [InlineData("\"1.299,00\"", "1299")]
    [InlineData("\"1299,5\"", "1299.5")]
    [InlineData("1 299.00", "1299")]
    [InlineData("1'299.00", "1299")]
    [InlineData("\"12,34,567.5\"", "1234567.5")]
    [InlineData("¥1299.00", "1299")]
    [InlineData("￥１２９９．００", "1299")]
    [InlineData("1299.00元", "1299")]
    [InlineData("CNY 1299", "1299")]
    [InlineData("1299.00 USD", "1299")]
    [InlineData("US$1299", "1299")]
    [InlineData("1.299e3", "1299")]
    [InlineData(".5", "0.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("29.990000000000002", "29.99")]
    public void Amounts_are_read_as_they_are_written(string amount, string expected)
    {
        var reading = LogText.Read($"member;time;amount\nann;2026-01-02;{amount}\n");
        Assert.Equal($"ann 2026-01-02={expected}", LogText.Show(reading.Log!));
    }

    [Theory]
    [InlineData("two")]
    [InlineData("1.2.3")]
    [InlineData("12x")]
    [InlineData("")]
    [InlineData("nan")]
    [InlineData("1e300")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_left_out_with_its_line(string amount)
    {
        var reading = LogText.Read($"member;time;amount\nann;2026-01-02;5.25\nann;2026-01-03;{amount}\n");
        Assert.Equal([3], Assert.Single(reading.Provenance!.Dropped).FirstLines);
        Assert.Contains("PB9323", LogText.Codes(reading));
    }

    [Fact]
    public void Mark_of_decimals_is_that_of_the_whole_column()
    {
        var reading = LogText.Read("member;time;amount\nann;2026-01-02;1.299\nann;2026-02-02;5,25\n");
        Assert.Equal("ann 2026-01-02=1299 2026-02-02=5.25", LogText.Show(reading.Log!));
        Assert.Equal(DecimalMark.Comma, reading.Provenance!.Decimal);
    }

    [Fact]
    public void Amounts_that_read_both_ways_are_warned_of_unless_they_are_stated()
    {
        const string text = "member;time;amount\nann;2026-01-02;1.299\nann;2026-02-02;2.450\n";
        Assert.Contains("PB9331", LogText.Codes(LogText.Read(text)));
        var stated = LogText.Read(text, request => request with { Decimal = DecimalMark.Comma });
        Assert.DoesNotContain("PB9331", LogText.Codes(stated));
        Assert.Equal("ann 2026-01-02=1299 2026-02-02=2450", LogText.Show(stated.Log!));
    }

    [Fact]
    public void Period_asked_for_is_the_one_covered()
    {
        var reading = LogText.Read(
            "member,time\nann,2025-12-31\nann,2026-01-05\nann,2026-02-02\nann,2026-03-02\n",
            request => request with { Since = new LocalDate(2026, 1, 1), Until = new LocalDate(2026, 2, 28) });
        Assert.Equal("ann 2026-01-05 2026-02-02", LogText.Show(reading.Log!));
        Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 28)), (reading.Log!.First, reading.Log.Last));
        Assert.Equal([2, 5], Assert.Single(reading.Provenance!.Dropped).FirstLines);
    }

    [Fact]
    public void Parquet_gives_the_same_log_as_separated_values()
    {
        using var parquet = ParquetFile.Of("""
            SELECT * FROM (VALUES ('ann', TIMESTAMP '2026-01-02 10:00:00', 2.5::DOUBLE), ('bob', TIMESTAMP '2026-01-05 23:59:59', 7), ('ann', TIMESTAMP '2026-02-01 00:00:00', 1)) AS t(member, time, amount)
            """);
        var text = LogText.Read("member,time,amount\nann,2026-01-02 10:00,2.5\nbob,2026-01-05 23:59:59,7\nann,2026-02-01,1\n");
        var reading = LogText.Of(new OrderLogRequest(parquet.Path));
        Assert.Equal(LogText.Show(text.Log!), LogText.Show(reading.Log!));
        Assert.Equal(64, reading.Provenance!.Sha256.Length);
    }

    [Fact]
    public void Packed_log_is_read()
    {
        using var file = DataFile.Packed("member,time\nann,2026-01-02\n");
        Assert.Equal("ann 2026-01-02", LogText.Show(LogText.Of(new OrderLogRequest(file.Path)).Log!));
    }

    [Fact]
    public void Progress_ends_at_one()
    {
        using var file = DataFile.Of("member,time\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"m{i % 997},2026-01-{(i % 28) + 1:00}\n")));
        var heard = new Heard();
        OrderLogReader.Read(new OrderLogRequest(file.Path), heard, TestContext.Current.CancellationToken);
        Assert.True(heard.Shares.Count > 3 && heard.Shares.TrueForAll(share => share is >= 0 and <= 1));
        Assert.Equal(1, heard.Shares[^1]);
    }

    [Fact]
    public void Cancellation_ends_the_reading()
    {
        using var file = DataFile.Of("member,time\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"m{i % 997},2026-01-{(i % 28) + 1:00}\n")));
        Assert.Throws<OperationCanceledException>(() => OrderLogReader.Read(new OrderLogRequest(file.Path), null, new CancellationToken(canceled: true)));
    }

    private sealed class Heard : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
