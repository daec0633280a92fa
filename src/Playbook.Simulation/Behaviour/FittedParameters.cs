using System.Collections.Immutable;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Parameters that were fitted together: normal on the scale of their covariance about the values that the plan states. With L·Lᵀ the
/// covariance and z one standard normal a parameter, addressed by its name, they are drawn as value + L·z on that scale.
/// </summary>
internal sealed class FittedParameters
{
    private readonly PlanCovariance _covariance;
    private readonly ImmutableArray<ImmutableArray<double>> _factor;

    public FittedParameters(PlanCovariance covariance)
    {
        _covariance = covariance.InNameOrder();
        _factor = CovarianceFactor.TryOf(_covariance) ?? throw new InvalidOperationException($"{covariance.Name} is no covariance.");
    }

    public ImmutableArray<(string Name, double Value)> Draw(Func<string, double> stated, RandomSource random)
    {
        var normal = _covariance.Rows.Select(row => NormalDistribution.Quantile(random.Draw(ParameterAddress.Of(row.Parameter), 0, Purpose.Parameter).UniformA)).ToImmutableArray();
        return
        [
            .. _covariance.Rows.Select((row, place) => (
                row.Parameter,
                Moved(row.Parameter, stated(row.Parameter), _factor[place].Zip(normal, (share, z) => share * z).Sum()))),
        ];
    }

    /// <summary>The middle 80 % of a parameter by itself; null where it is not among these.</summary>
    public (double Low, double High)? Range(string parameter, double stated)
    {
        var place = _covariance.Rows.ToList().FindIndex(row => row.Parameter == parameter);
        if (place < 0) return null;
        var reach = NormalDistribution.Decile * Math.Sqrt((double)_covariance[place, place]);
        return (Moved(parameter, stated, -reach), Moved(parameter, stated, reach));
    }

    /// <summary>A value moved by a distance on the scale, no further than the models can be run.</summary>
    private double Moved(string parameter, double value, double by)
    {
        var moved = _covariance.Scale switch
        {
            ParameterScale.Log => value * DeterministicMath.Exp(by),
            ParameterScale.Natural => value + by,
            ParameterScale.Logit => value / (value + ((1d - value) * DeterministicMath.Exp(-by))),
            _ => throw new InvalidOperationException($"No such scale: {_covariance.Scale}."),
        };
        var bounds = BehaviourCatalogue.Find(parameter)!;
        return by == 0d ? value : Math.Clamp(moved, (double)bounds.Least, (double)bounds.Most);
    }
}
