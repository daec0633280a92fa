using Playbook.Simulation.Kernels;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>Which orders bring further ones.</summary>
public enum ContagionForm
{
    /// <summary>接龙: a list that all see grow.</summary>
    ChainSignup,

    /// <summary>訂單雨: those of every offer on a product that is posted, as in a group that shows its orders.</summary>
    Posts,

    None,
}

/// <summary>
/// Orders that excite orders: λ(t) = μ(t) + Σ n β e^(−β(t − tⱼ)) (Hawkes 1971), drawn as clusters (Hawkes and Oakes 1974): every order brings a Poisson
/// number of mean n, each after an exponential delay of rate β. With n &lt; 1 all orders are 1/(1 − n) times those of μ.
/// </summary>
/// <param name="Form">Which orders do.</param>
/// <param name="Ratio">n.</param>
/// <param name="HalfLife">ln 2/β, in minutes.</param>
public sealed record ContagionSettings(ContagionForm Form, double Ratio, double HalfLife)
{
    public static ContagionSettings From(ParameterValues values) => new(
        values.Form<ContagionForm>("contagion.form"),
        values["contagion.ratio"],
        values["contagion.half_life_minutes"]);

    /// <summary>Orders that one brings, by counting exponential gaps.</summary>
    public int Offspring(ref RandomStream stream)
    {
        var count = 0;
        for (var time = Exponential(ref stream); time < Ratio; time += Exponential(ref stream))
        {
            count++;
        }

        return count;
    }

    /// <summary>Minutes until one of them comes.</summary>
    public double Delay(ref RandomStream stream) => Exponential(ref stream) * HalfLife / DeterministicMath.Ln2;

    private static double Exponential(ref RandomStream stream) => -DeterministicMath.Log(stream.Next());
}
