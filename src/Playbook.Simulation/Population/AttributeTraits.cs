using System.Collections.Frozen;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>
/// The attributes of synthetic shoppers: a function of who they are and of the attribute's name, so that declaring another one moves nothing.
/// </summary>
internal sealed class AttributeTraits(CampaignPlan plan)
{
    private readonly FrozenDictionary<string, AttributeSampler> _samplers =
        plan.Attributes.ToFrozenDictionary(a => a.Name, a => new AttributeSampler(a, plan.Currency), StringComparer.Ordinal);

    /// <summary>A word, or null where it is unknown or no word.</summary>
    public string? Word(string name, Identity who, in RandomSource random) => Known(name, who, random) is (var sampler, var uniform) ? sampler.Word(uniform) : null;

    /// <summary>A value that can be compared, or null where it is unknown or none.</summary>
    public Operand? Value(string name, Identity who, in RandomSource random) => Known(name, who, random) is (var sampler, var uniform) ? sampler.Value(uniform) : null;

    private (AttributeSampler Sampler, double Uniform)? Known(string name, Identity who, in RandomSource random)
    {
        if (!_samplers.TryGetValue(name, out var sampler))
        {
            return null;
        }

        var draws = random.Draw(who, sampler.Index, Purpose.Attribute);
        return draws.UniformB < sampler.Unknown ? null : (sampler, draws.UniformA);
    }
}
