using System.Collections.Immutable;

namespace Playbook.Simulation.Behaviour;

/// <summary>The whole stages that k is taken to.</summary>
public static class WholeStages
{
    public static ImmutableArray<int> Grid { get; } = [1, 2, 3, 4, 6, 8, 11, 15, 21];

    /// <summary>The stages nearest to a regularity; whoever is less regular than chance counts as irregular.</summary>
    public static int NearestTo(double regularity)
    {
        var at = 0;
        while (at + 1 < Grid.Length && regularity > (Grid[at] + Grid[at + 1]) / 2d)
        {
            at++;
        }

        return Grid[at];
    }
}
