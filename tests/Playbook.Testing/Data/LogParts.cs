using Playbook.Data.Orders;

namespace Playbook.Testing.Data;

/// <summary>Parts of a log.</summary>
public static class LogParts
{
    /// <summary>The log with nothing after a day, though it covers as many days: members who first bought after it are gone.</summary>
    public static OrderLog Until(OrderLog log, int end, int length)
    {
        var members = Enumerable.Range(0, log.Members.Length).Select(member => (Name: log.Members[member], Days: log.DaysOf(member).ToArray().Where(day => day <= end).ToArray())).Where(member => member.Days.Length > 0).ToArray();
        var starts = new int[members.Length + 1];
        for (var i = 0; i < members.Length; i++) starts[i + 1] = starts[i] + members[i].Days.Length;
        return new([.. members.Select(member => member.Name)], [.. starts], [.. members.SelectMany(member => member.Days)], [], log.First, log.First.PlusDays(length - 1));
    }
}
