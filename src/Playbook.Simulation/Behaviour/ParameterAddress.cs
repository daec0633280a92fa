using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>Where a parameter's random number stands: a function of its name alone, so that no other parameter moves it.</summary>
internal static class ParameterAddress
{
    /// <summary>FNV-1a: the same for a name for ever, as a draw must be.</summary>
    public static Identity Of(string name) => new(0, unchecked((int)name.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u)));
}
