using System.Globalization;
using NodaTime;
using Playbook.Data.Orders;

namespace Playbook.Testing.Data;

/// <summary>The shared logs with their splits, as <c>shared/data/README.md</c> states them.</summary>
public static class SharedLogs
{
    private const int Day = 86_400;

    public static SharedLog Cdnow() => Read("cdnow", new(SharedData.PathOf("cdnow_elog.csv")) { Until = new(1998, 6, 30) }, new(1997, 9, 30));

    public static SharedLog CdnowMaster() => Read("cdnow_master", new(SharedData.PathOf("cdnow_master_elog.csv.gz")) { Until = new(1998, 6, 30) }, new(1997, 9, 30));

    public static SharedLog OnlineRetail()
    {
        var request = new OrderLogRequest(SharedData.PathOf("online_retail_orders.csv")) { Member = "cust", Time = "ts", Amount = "amount", Order = "order_id", Until = new(2011, 12, 8), DropsZeroAmounts = true };
        return Read("online_retail", request, new(2011, 6, 30)) with { CohortTo = Period.DaysBetween(new LocalDate(2010, 12, 1), new LocalDate(2011, 2, 28)) };
    }

    public static SharedLog Apparel() => Read("apparel", new(SharedData.PathOf("apparel_simulated_elog.csv")) { Until = new(2010, 12, 20) }, new(2006, 12, 31));

    /// <summary>Days on which members of a student community wrote: days of 24 hours from the first message.</summary>
    public static SharedLog CollegeMessages()
    {
        var messages = SharedData.Rows("collegemsg_messages.csv").Select(row => (Member: row[0], Second: long.Parse(row[2], CultureInfo.InvariantCulture))).ToArray();
        var start = messages.Min(message => message.Second);
        var members = messages.GroupBy(message => message.Member, message => (int)((message.Second - start) / Day)).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => (member.Key, Days: member.Distinct().Order().ToArray())).ToArray();
        var starts = members.Aggregate(new List<int> { 0 }, (list, member) => [.. list, list[^1] + member.Days.Length]);
        var first = new LocalDate(2004, 4, 15);
        var log = new OrderLog([.. members.Select(member => member.Key)], [.. starts], [.. members.SelectMany(member => member.Days)], [], first, first.PlusDays(193));
        return new("collegemsg_activity", log, End: 97, CohortTo: 55);
    }

    private static SharedLog Read(string name, OrderLogRequest request, LocalDate split)
    {
        var log = OrderLogReader.Read(request).Log ?? throw new InvalidOperationException($"The log {name} is not read.");
        var end = Period.DaysBetween(log.First, split);
        return new(name, log, end, end);
    }
}
