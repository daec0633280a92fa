using Playbook.Plan.Model;

namespace Playbook.Plan.Behaviour;

/// <summary>Which values a scale can hold.</summary>
public static class FittedScale
{
    public static bool Holds(ParameterScale scale, decimal value) => scale switch
    {
        ParameterScale.Log => value > 0m,
        ParameterScale.Natural => true,
        ParameterScale.Logit => value is > 0m and < 1m,
        _ => throw new InvalidOperationException($"No such scale: {scale}."),
    };
}
