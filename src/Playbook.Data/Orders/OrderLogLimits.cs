namespace Playbook.Data.Orders;

/// <summary>What a log cannot tell, whatever the model: a fit that needs it means nothing.</summary>
/// <param name="HasOneMember">All orders are of one member: how members differ is not in it.</param>
/// <param name="HasOneDay">All orders are of one day: nothing about time is in it.</param>
/// <param name="HasNoRepeat">No member ordered on a second day: nothing about coming back is in it.</param>
public sealed record OrderLogLimits(bool HasOneMember, bool HasOneDay, bool HasNoRepeat)
{
    /// <summary>Whether a model of repeated purchases can be fitted at all.</summary>
    public bool AllowsFit => !HasOneDay && !HasNoRepeat;

    public static OrderLogLimits Of(OrderLog log)
    {
        var (repeats, only, single) = (false, -1, true);
        for (var member = 0; member < log.Members.Length; member++)
        {
            var days = log.DaysOf(member);
            repeats |= days.Length > 1;
            only = only < 0 ? days[0] : only;
            single &= days[0] == only && days.Length == 1;
        }

        return new OrderLogLimits(log.Members.Length == 1, single, !repeats);
    }
}
