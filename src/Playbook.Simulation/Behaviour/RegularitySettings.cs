namespace Playbook.Simulation.Behaviour;

/// <summary>How regularity differs between shoppers: k ~ Gamma(t, γ). Platzer and Reutterer 2016, equation 2.</summary>
/// <param name="T">Shape t.</param>
/// <param name="Gamma">Rate parameter γ.</param>
/// <param name="Form">Which regularities there are.</param>
public sealed record RegularitySettings(double T, double Gamma, RegularityForm Form = RegularityForm.Gamma)
{
    public static RegularitySettings From(ParameterValues values) => new(values["regularity.t"], values["regularity.gamma"], values.Form<RegularityForm>("regularity.form"));
}
