using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class RecruitLowering
{
    public static PlanRecruit Lower(BoundBlock recruit) => new()
    {
        Name = recruit.Name,
        IntoGroup = recruit.Reference("into", "group")!,
        Traffic = recruit.Word("traffic", "traffic"),
        Via = recruit.All<string>("via", "place"),
        Pays = recruit.Word("pays", "payee"),
        Tiers = [.. recruit.BlocksOf("tier").Select(LowerTier).OrderBy(tier => tier.First)],
        StopAt = recruit.Find<int>("stop_at", "count") is { } joins ? new PlanJoinLimit(joins, recruit.Choice<JoinScope>("stop_at", "scope")!.Value) : null,
    };

    private static PlanRecruitTier LowerTier(BoundBlock tier)
    {
        var range = tier.Get<CountRange>("joins", "range");
        return new PlanRecruitTier(tier.Name, range.First, range.Last, tier.Choice<JoinScope>("joins", "scope")!.Value, tier.Get<Money>("pay", "money"));
    }
}
