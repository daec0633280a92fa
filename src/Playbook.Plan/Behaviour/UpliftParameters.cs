using static Playbook.Plan.Behaviour.Evidence;
using static Playbook.Plan.Behaviour.ParameterUnit;

namespace Playbook.Plan.Behaviour;

/// <summary>
/// What a touch adds to an outcome, as an experiment measured it. These parameters bear the names of the playbook's own offers, cadences and segments, and have no
/// default: nobody knows the response to a message that was not tried.
/// </summary>
public static class UpliftParameters
{
    private const string Untouched = "untouched";

    private const string UntouchedAmount = "untouched_amount";

    private const decimal MostAmount = 1_000_000m;

    /// <summary>How their names are made, and what they say.</summary>
    public static (string Name, string Doc)[] Families { get; } =
    [
        ("uplift.TOUCH.OUTCOME", "What the offer or cadence TOUCH adds to the share of members with the outcome; without segments, of all members."),
        ("uplift.TOUCH.OUTCOME.SEGMENT", "What it adds beyond that for members of SEGMENT."),
        ("uplift_amount.TOUCH.OUTCOME", "The same of an amount by member, such as money spent; `.SEGMENT` likewise."),
        ("untouched.OUTCOME", "The share of members with the outcome who are sent nothing; `untouched_amount.OUTCOME` likewise."),
    ];

    /// <summary>The name of what happens to those who are sent nothing.</summary>
    public static string UntouchedName(string outcome, bool isAmount) => $"{(isAmount ? UntouchedAmount : Untouched)}.{outcome}";

    public static BehaviourParameter? Find(string name)
    {
        if (UpliftName.TryRead(name) is { } uplift)
            return Of(name, uplift.IsAmount, isSigned: true, $"What {uplift.Touch} adds to {uplift.Outcome}{(uplift.Segment is { } segment ? $" in {segment}, beyond what it adds to others" : string.Empty)}.");
        return name.Split('.') switch
        {
            [Untouched, { Length: > 0 } outcome] => Of(name, isAmount: false, isSigned: false, $"The share of members with {outcome} who are sent nothing."),
            [UntouchedAmount, { Length: > 0 } outcome] => Of(name, isAmount: true, isSigned: false, $"The mean of {outcome} of members who are sent nothing."),
            _ => null,
        };
    }

    private static BehaviourParameter Of(string name, bool isAmount, bool isSigned, string doc)
    {
        var most = isAmount ? MostAmount : 1m;
        return new BehaviourParameter(name, isAmount ? Number : Share, 0m, isSigned ? -most : 0m, most, Assumption, "none", doc) { IsSigned = isSigned };
    }
}
