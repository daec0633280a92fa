using System.Collections.Immutable;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// The value of every parameter of behaviour: as the plan states it, or drawn for this replicate from a triangle over the catalogue's
/// range with its mode at the default. What was measured, and forms, are never drawn.
/// </summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    public ParameterValues(CampaignPlan plan, ParameterUncertainty uncertainty, RandomSource random)
    {
        var stated = Stated(plan);
        foreach (var parameter in BehaviourCatalogue.Parameters)
        {
            var assumption = stated.GetValueOrDefault(parameter.Name);
            if (parameter.Unit == ParameterUnit.Form)
            {
                _forms[parameter.Name] = assumption?.Form ?? parameter.Forms[0];
            }
            else if (assumption?.Value is { } value)
            {
                _numbers[parameter.Name] = (double)value;
            }
            else
            {
                _numbers[parameter.Name] = uncertainty == ParameterUncertainty.Drawn && IsDrawn(parameter)
                    ? Draw(parameter, random)
                    : (double)parameter.Default;
            }
        }
    }

    public double this[string name] => _numbers.TryGetValue(name, out var value)
        ? value
        : throw new InvalidOperationException($"The behaviour catalogue has no number {name}.");

    public TForm Form<TForm>(string name)
        where TForm : struct, Enum => Enum.TryParse<TForm>(_forms[name].Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var form)
        ? form
        : throw new InvalidOperationException($"{name} has no form {_forms[name]}.");

    public static ImmutableArray<AssumptionEntry> Ledger(CampaignPlan plan, ParameterUncertainty uncertainty)
    {
        var stated = Stated(plan);
        var used = new UsedParameters(plan, stated.GetValueOrDefault("purchase.form")?.Form ?? BehaviourCatalogue.Find("purchase.form")?.Forms[0]);
        return [.. BehaviourCatalogue.Parameters.Where(p => used.Uses(p.Name) || stated.ContainsKey(p.Name)).Select(p => Entry(p, stated.GetValueOrDefault(p.Name), uncertainty))];
    }

    private static AssumptionEntry Entry(BehaviourParameter parameter, PlanAssumption? stated, ParameterUncertainty uncertainty)
    {
        if (parameter.Unit == ParameterUnit.Form)
        {
            return new(
                parameter.Name, null, stated?.Form ?? parameter.Forms[0], parameter.Unit,
                stated is null ? parameter.Evidence : Label(stated), stated?.Source ?? parameter.Source, stated is not null, 0m, 0m);
        }

        var value = stated?.Value ?? parameter.Default;
        var drawn = stated is null && uncertainty == ParameterUncertainty.Drawn && IsDrawn(parameter);
        return new(
            parameter.Name, value, null, parameter.Unit,
            stated is null ? parameter.Evidence : Label(stated), stated?.Source ?? (stated is null ? parameter.Source : "stated by the plan"), stated is not null,
            drawn ? parameter.Low : value, drawn ? parameter.High : value);
    }

    /// <summary>A source that is one of the labels' own words names the label; one that begins with `assumption` is one; any other text is a source; none is an assumption.</summary>
    private static Evidence Label(PlanAssumption stated) =>
        stated.Source is not { Length: > 0 } source ? Evidence.Assumption
        : Enum.TryParse<Evidence>(source.Trim(), ignoreCase: true, out var label) ? label
        : new string([.. source.TrimStart().TakeWhile(char.IsLetter)]).Equals(nameof(Evidence.Assumption), StringComparison.OrdinalIgnoreCase) ? Evidence.Assumption
        : Evidence.Source;

    private static Dictionary<string, PlanAssumption> Stated(CampaignPlan plan)
    {
        var stated = new Dictionary<string, PlanAssumption>(StringComparer.Ordinal);
        foreach (var assumption in plan.Assumptions)
        {
            stated[assumption.Parameter] = assumption;
        }

        return stated;
    }

    private static bool IsDrawn(BehaviourParameter parameter) =>
        parameter.Evidence != Evidence.Measured && parameter.Low < parameter.High && parameter.Unit != ParameterUnit.Form;

    private static double Draw(BehaviourParameter parameter, RandomSource random)
    {
        double low = (double)parameter.Low, mode = (double)parameter.Default, high = (double)parameter.High;
        var u = random.Draw(new Identity(0, Hash(parameter.Name)), 0, Purpose.Parameter).UniformA;
        return u < (mode - low) / (high - low)
            ? low + Math.Sqrt(u * (high - low) * (mode - low))
            : high - Math.Sqrt((1d - u) * (high - low) * (high - mode));
    }

    /// <summary>FNV-1a: the same for a name for ever, as a draw must be.</summary>
    private static int Hash(string name) => unchecked((int)name.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u));
}
