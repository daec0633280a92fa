using NodaTime;
using Playbook.Data.Orders;
using Playbook.Testing.Data;

namespace Playbook.Data.Tests.Orders;

/// <summary>Real logs, held against what their README states and against files that other code derived.</summary>
public sealed class SharedLogTests
{
    [Fact]
    public void Cdnow_has_its_members_and_days()
    {
        var reading = LogText.Of(new OrderLogRequest(SharedData.PathOf("cdnow_elog.csv")));
        var log = reading.Log!;
        Assert.Equal((2357, 6696), (log.Members.Length, log.OrderDays));
        Assert.Equal((new LocalDate(1997, 1, 1), new LocalDate(1998, 6, 30)), (log.First, log.Last));
        Assert.Equal((6919, "spend"), (reading.Provenance!.RowsRead, reading.Provenance.Columns.Amount));
    }

    [Fact]
    public void Cdnow_gives_the_published_summary_of_every_customer()
    {
        var log = LogText.Of(new OrderLogRequest(SharedData.PathOf("cdnow_elog.csv"))).Log!;
        var end = Period.DaysBetween(log.First, new LocalDate(1997, 9, 30));
        var member = 0;
        foreach (var row in SharedData.Rows("cdnow_summary_weeks39.csv"))
        {
            var days = log.DaysOf(member).ToArray();
            var repeats = days.Skip(1).Where(day => day <= end).ToArray();
            var spend = log.AmountsOf(member).ToArray().Skip(1).Take(repeats.Length).ToArray();
            Assert.Equal((row[0], Number(row[1])), (log.Members[member], repeats.Length));
            Assert.Equal(Number(row[2]), repeats.Length == 0 ? 0 : (repeats[^1] - days[0]) / 7.0, 5);
            Assert.Equal(Number(row[3]), (end - days[0]) / 7.0, 5);
            Assert.Equal(Number(row[4]), spend.Length == 0 ? 0 : spend.Average(), 1e-4);
            Assert.Equal(Number(row[5]), days.Count(day => day > end));
            member++;
        }

        Assert.Equal(log.Members.Length, member);
    }

    [Fact]
    public void Whole_Cdnow_is_read_from_its_packed_file()
    {
        var reading = LogText.Of(new OrderLogRequest(SharedData.PathOf("cdnow_master_elog.csv.gz")));
        Assert.Equal((69659, 23570), (reading.Provenance!.RowsRead, reading.Log!.Members.Length));
    }

    [Fact]
    public void Online_retail_has_the_cohort_of_its_row()
    {
        var reading = LogText.Of(new OrderLogRequest(SharedData.PathOf("online_retail_orders.csv")) { Until = new LocalDate(2011, 12, 8), DropsZeroAmounts = true });
        var log = reading.Log!;
        var (joined, calibrated) = (Day(log, 2011, 2, 28), Day(log, 2011, 6, 30));
        var cohort = Enumerable.Range(0, log.Members.Length).Where(member => log.DaysOf(member)[0] <= joined).ToList();
        Assert.Equal((new LocalDate(2010, 12, 1), 1682), (log.First, cohort.Count));
        Assert.Equal(4563, cohort.Sum(member => log.DaysOf(member).ToArray().Count(day => day > calibrated)));
        // The file has 3,654 cancellations; those after the last day are outside of the period instead.
        Assert.InRange(reading.Provenance!.Dropped.Single(rows => rows.Reason == DropReason.Refund).Count, 3600, 3654);
    }

    [Fact]
    public void Messages_are_a_log_of_active_days()
    {
        var reading = LogText.Of(new OrderLogRequest(SharedData.PathOf("collegemsg_messages.csv")) { Member = "src" });
        Assert.Equal((59835, 1350), (reading.Provenance!.RowsRead, reading.Log!.Members.Length));
        Assert.Contains("PB9332", LogText.Codes(reading));
    }

    private static int Day(OrderLog log, int year, int month, int day) => Period.DaysBetween(log.First, new LocalDate(year, month, day));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
