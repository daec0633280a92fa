using System.Text;
using NodaTime;
using Playbook.Data.Acts;
using Playbook.Data.Orders;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Acts;

public class ActLogReaderTests
{
    [Fact]
    public void Acts_ascend_in_time_and_names_stand_in_order_whatever_the_order_of_rows()
    {
        var reading = Read("会员号,群,发送时间,类型\nbob,g2,2026-01-03 10:00:30,下单\nann,g1,2026-01-02 09:00:00,消息\nann,,2026-01-02 23:59:59,\n");
        Assert.Empty(reading.Diagnostics);
        var log = reading.Log!;
        Assert.Equal(["ann", "bob", "g1", "g2", "下单", "消息"], [.. log.Members, .. log.Groups, .. log.Kinds]);
        Assert.Equal([new Act(9 * 3_600, 0, 0, 1), new Act(86_399, 0, -1, -1), new Act(86_400 + 36_030, 1, 1, 0)], log.Acts);
        Assert.Equal((new LocalDate(2026, 1, 2), new LocalDate(2026, 1, 3), 1), (log.First, log.Last, log.Tick));
        Assert.Equal([0, 0, 1], log.Acts.Select(act => act.Day));
    }

    [Theory]
    [InlineData("2026-01-02 10:05:07", 1)]
    [InlineData("2026-01-02 10:05", 60)]
    [InlineData("2026-01-02 11:00", 3_600)]
    [InlineData("2026-01-02", null)]
    public void Clock_is_as_fine_as_the_times_show(string second, int? tick) => Assert.Equal(tick, Read($"member,time,group\na,{(tick is null ? "2026-01-01" : "2026-01-01 08:00")},g\nb,{second},g\n").Log!.Tick);

    [Fact]
    public void Moments_are_told_by_the_clock_of_the_shop()
    {
        const string log = "member,ts,group\na,1767286800,g\nb,2026-01-02T01:00:05+08:00,g\n";
        var shanghai = Read(log, request => request with { TimeZone = "Asia/Shanghai" });
        Assert.Equal([3_600L, 3_605L], shanghai.Log!.Acts.Select(act => act.Second));
        Assert.Equal((new LocalDate(2026, 1, 2), "Asia/Shanghai"), (shanghai.Log.First, shanghai.Provenance!.TimeZone));
        Assert.Contains(Read(log).Diagnostics, diagnostic => diagnostic.Code == "PB9332");
    }

    [Fact]
    public void Encoding_of_an_old_program_is_told_as_of_any_log()
    {
        using var file = DataFile.Of(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("会员,时间,群\n张三,2026-01-02 09:00:00,茶友\n李四,2026-01-02 09:00:05,茶友\n"), "acts.csv");
        var reading = ActLogReader.Read(new ActLogRequest(file.Path), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["张三", "李四"], reading.Log!.Members.Order(StringComparer.Ordinal));
        Assert.Contains(reading.Diagnostics, diagnostic => diagnostic.Code == "PB9311");
    }

    [Fact]
    public void Parquet_is_read_as_separated_values_are()
    {
        using var file = ParquetFile.Of("SELECT 'ann' AS member, TIMESTAMP '2026-01-02 10:00:05' AS time, 'g' AS \"group\" UNION ALL SELECT 'bob', TIMESTAMP '2026-01-03 11:00:06', 'g'", "acts.parquet");
        var log = ActLogReader.Read(new ActLogRequest(file.Path), cancellation: TestContext.Current.CancellationToken).Log!;
        Assert.Equal([new Act(36_005, 0, 0, -1), new Act(86_400 + 39_606, 1, 0, -1)], log.Acts);
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_counted_by_reason_with_their_lines()
    {
        var reading = Read("member,time,group\na,2026-01-02 10:00:01,g\n,2026-01-02 10:00:02,g\na,soon,g\na,2026-01-02\na,2062-01-02 10:00:01,g\na,1970-01-01 00:00:00,g\na,2026-01-02 10:00:01,g\nb,2026-01-05 10:00:09,g\n");
        Assert.Equal(["PB9310 5", "PB9321 3", "PB9322 4", "PB9324 6", "PB9325 7", "PB9328 8"], reading.Diagnostics.Where(diagnostic => diagnostic.Code != "PB9338").Select(diagnostic => $"{diagnostic.Code} {diagnostic.Position.Line}"));
        Assert.Equal((2, 2L, 8L), (reading.Log!.Acts.Length, reading.Provenance!.RowsUsed, reading.Provenance.RowsRead));
        Assert.Contains(reading.Provenance.Dropped, dropped => dropped.Reason == DropReason.ClockSkew);
    }

    /// <summary>Told to the minute, two acts of one member may look alike and be two.</summary>
    [Fact]
    public void Alike_rows_are_kept_where_they_tell_minutes_alone() => Assert.Equal(3, Read("member,time,group\na,2026-01-02 10:01,g\na,2026-01-02 10:01,g\nb,2026-01-05 11:07,g\n").Log!.Acts.Length);

    [Fact]
    public void Dates_with_the_day_first_are_told_by_the_whole_column() => Assert.Equal(new LocalDate(2026, 2, 1), Read("member,time,group\na,1/2/2026 10:00,g\nb,25/2/2026 10:01,g\n").Log!.First);

    [Fact]
    public void Kinds_that_nobody_asked_for_are_left_out_and_counted()
    {
        var reading = Read("member,time,group,kind\na,2026-01-02 10:00:01,g,Order\nb,2026-01-02 10:00:02,g,message\n", request => request with { Only = ["order"] });
        Assert.Equal(("a", 1L), (Assert.Single(reading.Log!.Members), reading.Provenance!.OtherKinds));
    }

    private static ActLogReading Read(string text, Func<ActLogRequest, ActLogRequest>? with = null)
    {
        using var file = DataFile.Of(text, "acts.csv");
        var request = new ActLogRequest(file.Path) { Today = new LocalDate(2026, 6, 30) };
        return ActLogReader.Read(with is null ? request : with(request), cancellation: TestContext.Current.CancellationToken);
    }
}
