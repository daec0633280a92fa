namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>The formulas that other tests rely on have the values that other people's code has.</summary>
public class ClosedFormsTests
{
    [Fact]
    public void Mean_of_each_model_has_its_reference_values()
    {
        Hold("BG/NBD", "r=0.243;alpha=4.414;a=0.793;b=2.426", t => ClosedForms.BgNbd(0.243, 4.414, 0.793, 2.426, t));
        Hold("MBG/NBD", "r=0.525;alpha=6.183;a=0.891;b=1.614", t => ClosedForms.MbgNbd(0.525, 6.183, 0.891, 1.614, t));
        Hold("Pareto/NBD", "r=0.553;alpha=10.578;s=0.606;beta=11.669", t => ClosedForms.ParetoNbd(0.553, 10.578, 0.606, 11.669, t));
    }

    [Theory]
    [InlineData("alpha=0.704077;beta=1.182043", 0.704077, 1.182043)]
    [InlineData("alpha=0.668088;beta=3.806096", 0.668088, 3.806096)]
    public void Survival_of_contracts_has_its_reference_values(string parameters, double alpha, double beta)
    {
        var references = ReferenceValues.Of("sBG", parameters, "S(t)");
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(reference.Value, ClosedForms.Survival(alpha, beta, (int)reference.Arguments["t"]), 1e-6));
    }

    [Fact]
    public void Expected_spend_has_its_reference_values()
    {
        var references = ReferenceValues.Of("Gamma-Gamma", "p=6.25;q=3.74;v=15.44", "E[M|x,mx]");
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(reference.Value, ClosedForms.GammaGamma(6.25, 3.74, 15.44, (int)reference.Arguments["x"], reference.Arguments["mx"]), 1e-9));
    }

    private static void Hold(string model, string parameters, Func<double, double> formula)
    {
        var references = ReferenceValues.Of(model, parameters, "E[X(t)]");
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(reference.Value, formula(reference.Arguments["t"]), 1e-6 * Math.Max(1, reference.Value)));
    }
}
