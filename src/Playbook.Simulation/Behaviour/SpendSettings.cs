namespace Playbook.Simulation.Behaviour;

/// <summary>What an ordinary order is worth. Names as in Fader and Hardie 2013.</summary>
/// <param name="Form">Which.</param>
/// <param name="P">Shape of a shopper's order values.</param>
/// <param name="Q">Shape of the Gamma of their rate ν; above 1.</param>
/// <param name="Gamma">Rate parameter of that Gamma, in the plan's currency; 0 where the persona's order value rules.</param>
public sealed record SpendSettings(SpendForm Form, double P, double Q, double Gamma)
{
    public static SpendSettings From(ParameterValues values) =>
        new(values.Form<SpendForm>("spend.form"), values["spend.p"], values["spend.q"], values["spend.gamma"]);

    /// <summary>γ: stated, or such that the mean over all shoppers, p·γ ÷ (q − 1), is the persona's.</summary>
    public double GammaFor(double mean) => Gamma > 0d ? Gamma : mean * (Q - 1d) / P;
}
