using Playbook.Data.Orders;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Orders;

/// <summary>Logs written in the test itself.</summary>
internal static class LogText
{
    /// <summary>Reads a log of two members who both come back, with the lines given above it.</summary>
    public static OrderLogReading Read(string text, Func<OrderLogRequest, OrderLogRequest>? ask = null)
    {
        using var file = DataFile.Of(text);
        var request = new OrderLogRequest(file.Path);
        return Of(ask?.Invoke(request) ?? request);
    }

    public static OrderLogReading Of(OrderLogRequest request) => OrderLogReader.Read(request, null, TestContext.Current.CancellationToken);

    /// <summary>One line a member: <c>ann 2026-01-02=29.9 2026-02-01=5</c>, and the days that the log covers.</summary>
    public static string Show(OrderLog log) => string.Join(
        '\n',
        Enumerable.Range(0, log.Members.Length).Select(member => $"{log.Members[member]} {string.Join(' ', Days(log, member))}"));

    public static string[] Codes(OrderLogReading reading) => [.. reading.Diagnostics.Select(diagnostic => diagnostic.Code)];

    private static IEnumerable<string> Days(OrderLog log, int member)
    {
        var days = log.DaysOf(member).ToArray();
        var amounts = log.AmountsOf(member).ToArray();
        return days.Select((day, i) => FormattableString.Invariant($"{log.First.PlusDays(day):uuuu-MM-dd}{(log.HasAmounts ? $"={amounts[i]:0.######}" : string.Empty)}"));
    }
}
