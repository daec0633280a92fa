using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>What a member wrote, whom it brought, and what was refunded, by age.</summary>
internal sealed class RestatedHappenings
{
    private readonly RestatedMoment _moment;
    private readonly List<long> _starts;

    public RestatedHappenings(SmtScript script, RestatedMoment moment, IReadOnlyCollection<MemberPredicate> atoms)
    {
        _moment = moment;
        _starts = [.. atoms.OfType<MemberPredicate.Comparison>().Select(atom => atom.Quantity).Where(IsOne).SelectMany(moment.Cutoffs).Append(0).Distinct().Order()];
        foreach (var kind in (string[])["posts", "invited", "refunds_rice", "refunds_fruit", "refunds_other"])
        {
            for (var i = 0; i < _starts.Count; i++) script.Whole($"{kind}{i}", 0);
        }
    }

    public static bool IsOne(MemberQuantity quantity) => quantity.Measure is MemberMeasure.Posts or MemberMeasure.Invited or MemberMeasure.Refunds;

    public string Count(MemberQuantity quantity)
    {
        string[] kinds = quantity.Measure switch
        {
            MemberMeasure.Posts => ["posts"],
            MemberMeasure.Invited => ["invited"],
            _ => quantity.Product is { } product ? [$"refunds_{product}"] : ["refunds_rice", "refunds_fruit", "refunds_other"],
        };
        return _moment.In(quantity, length => SmtScript.Sum(
            Enumerable.Range(0, _starts.Count).Where(i => length is not { } minutes || _starts[i] < minutes).SelectMany(_ => kinds, (i, kind) => $"{kind}{i}")));
    }
}
