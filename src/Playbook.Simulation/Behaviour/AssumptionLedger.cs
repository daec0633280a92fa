using System.Collections.Immutable;
using System.Globalization;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Behaviour;

/// <summary>Every parameter that bears on the forecast of a plan, or that the plan states: its value, its range and where they come from.</summary>
internal static class AssumptionLedger
{
    private const int Digits = 6;

    public static ImmutableArray<AssumptionEntry> Of(CampaignPlan plan, ParameterUncertainty uncertainty)
    {
        var stated = plan.Assumptions.ToLookup(a => a.Parameter, StringComparer.Ordinal);
        var used = new UsedParameters(plan);
        return [.. BehaviourCatalogue.Parameters.Where(p => used.Uses(p) || stated.Contains(p.Name)).Select(p => Entry(plan, p, stated[p.Name].LastOrDefault(), uncertainty))];
    }

    private static AssumptionEntry Entry(CampaignPlan plan, BehaviourParameter parameter, PlanAssumption? stated, ParameterUncertainty uncertainty)
    {
        var evidence = stated is null ? parameter.Evidence : StatedEvidence.Of(stated.Source);
        var source = stated is null ? parameter.Source : stated.Source ?? "stated by the plan";
        if (parameter.Unit == ParameterUnit.Form)
            return new(parameter.Name, null, stated?.Form ?? parameter.Forms[0], parameter.Unit, evidence, source, stated is not null, 0m, 0m);

        var value = stated?.Value ?? parameter.Default;
        var fit = plan.Covariances.FirstOrDefault(c => c.Rows.Any(row => row.Parameter == parameter.Name));
        var (low, high) = fit is null
            ? (Math.Min(parameter.Low, value), Math.Max(parameter.High, value))
            : new FittedParameters(fit).Range(parameter.Name, (double)value) is var (lowest, highest) ? (Rounded(lowest), Rounded(highest)) : (value, value);
        return new(parameter.Name, value, null, parameter.Unit, evidence, source, stated is not null, low, high)
        {
            Noun = parameter.Noun,
            Fit = fit?.Name,
            IsDrawn = uncertainty == ParameterUncertainty.Drawn && low < high && (fit is not null || (stated is null && ParameterValues.IsDrawn(parameter))),
        };
    }

    /// <summary>To as many digits as a standard error deserves.</summary>
    private static decimal Rounded(double value) =>
        decimal.Parse(value.ToString($"G{Digits}", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
