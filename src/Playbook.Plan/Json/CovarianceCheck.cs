using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>Whether a plan file's covariances are such, of parameters that the plan states.</summary>
internal static class CovarianceCheck
{
    public static void Check(CampaignPlan plan, JsonTree.Object json)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, covariance) in plan.Covariances.Index())
        {
            if (covariance.IsTriangle && covariance.Rows.All(row => seen.Add(row.Parameter) && IsFitted(plan, covariance.Scale, row.Parameter)) && CovarianceFactor.TryOf(covariance) is not null) continue;
            var items = (json.Find("plan") as JsonTree.Object)?.Find("covariances") as JsonTree.List;
            throw new JsonMismatchException(items?.Items[index] ?? json, $"the covariance `{covariance.Name}` is not the lower triangle of a positive semidefinite matrix of parameters that the plan states on its scale");
        }
    }

    private static bool IsFitted(CampaignPlan plan, ParameterScale scale, string name) =>
        BehaviourCatalogue.Find(name) is not null
        && plan.Assumptions.LastOrDefault(a => a.Parameter == name)?.Value is { } value
        && FittedScale.Holds(scale, value);
}
