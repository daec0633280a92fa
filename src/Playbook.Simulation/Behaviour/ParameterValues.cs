using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// The value of every parameter of behaviour: as the plan states it, or drawn for this replicate: those that were fitted by their covariance,
/// others from a triangle over the catalogue's range with its mode at the default. What was measured without saying how well, and forms, are never drawn.
/// </summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    public ParameterValues(CampaignPlan plan, ParameterUncertainty uncertainty, RandomSource random)
    {
        var stated = plan.Assumptions.ToLookup(a => a.Parameter, StringComparer.Ordinal);
        var isDrawn = uncertainty == ParameterUncertainty.Drawn;
        foreach (var parameter in BehaviourCatalogue.Parameters)
        {
            var assumption = stated[parameter.Name].LastOrDefault();
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
                _numbers[parameter.Name] = isDrawn && IsDrawn(parameter) ? Draw(parameter, random) : (double)parameter.Default;
            }
        }

        // What the plan states under names of its own, such as the response to a message, is no part of the catalogue.
        foreach (var assumption in plan.Assumptions)
        {
            if (assumption.Value is { } value)
            {
                _numbers.TryAdd(assumption.Parameter, (double)value);
            }
        }

        if (!isDrawn)
        {
            return;
        }

        foreach (var (name, value) in plan.Covariances.SelectMany(c => new FittedParameters(c).Draw(name => this[name], random)))
        {
            _numbers[name] = value;
        }
    }

    public double this[string name] => _numbers.TryGetValue(name, out var value)
        ? value
        : throw new InvalidOperationException($"The behaviour catalogue has no number {name}.");

    public TForm Form<TForm>(string name)
        where TForm : struct, Enum => Enum.TryParse<TForm>(_forms[name].Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var form)
        ? form
        : throw new InvalidOperationException($"{name} has no form {_forms[name]}.");

    internal static bool IsDrawn(BehaviourParameter parameter) =>
        parameter.Evidence != Evidence.Measured && parameter.Low < parameter.High && parameter.Unit != ParameterUnit.Form;

    private static double Draw(BehaviourParameter parameter, RandomSource random)
    {
        double low = (double)parameter.Low, mode = (double)parameter.Default, high = (double)parameter.High;
        var u = random.Draw(ParameterAddress.Of(parameter.Name), 0, Purpose.Parameter).UniformA;
        return u < (mode - low) / (high - low)
            ? low + Math.Sqrt(u * (high - low) * (mode - low))
            : high - Math.Sqrt((1d - u) * (high - low) * (high - mode));
    }
}
