using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;

namespace Playbook.Cli.Sources;

/// <summary>The variant of a plan that a command line asks for.</summary>
internal static class ScenarioChoice
{
    /// <summary>The plan as it stands, or its scenario; the fault where it has none of that name.</summary>
    public static (CampaignPlan Plan, Diagnostic? Fault) Apply(CampaignPlan plan, string? scenario, string path)
    {
        if (scenario is null) return (plan, null);
        if (PlanVariant.TryApply(plan, scenario) is { } varied) return (varied, null);
        var names = plan.Scenarios.Select(s => s.Name).ToList();
        var known = names.Count == 0 ? "it has none"
            : Spellchecker.Nearest(scenario, names) is { } near ? Phrase.Of($"perhaps `{near}`")
            : $"it has {Phrase.List(names.Select(name => Phrase.Of($"`{name}`")))}";
        return (plan, CliDiagnostics.About(path, CliDiagnostics.UnknownScenario, scenario, known));
    }
}
