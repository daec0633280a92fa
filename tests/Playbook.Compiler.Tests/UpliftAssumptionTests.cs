using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Responses that an experiment measured, which bear the playbook's own names.</summary>
public class UpliftAssumptionTests
{
    private const string Response =
        """
        assume untouched.visit = 11.1% source "measured: trial.csv"
        assume uplift.spring_mail.visit = 7.44% source "measured: trial.csv"
        assume uplift.spring_mail.visit.newcomers = -1.25% source "measured: trial.csv"
        assume uplift_amount.spring_mail.spend = -0.5 source "measured: trial.csv"
        covariance trial {
          scale natural
          row uplift.spring_mail.visit = 0.0004
          row uplift.spring_mail.visit.newcomers = -0.0001, 0.0005
        }

        """;

    [Fact]
    public void Response_is_stated_with_its_sign_and_its_covariance()
    {
        var compilation = Compilation.Create(new SourceText("main.playbook", ExampleHost.Wrap(Response)), "test");
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        var plan = compilation.Plan!.Plan;
        Assert.Equal([0.111m, 0.0744m, -0.0125m, -0.5m], plan.Assumptions.Select(stated => stated.Value!.Value));
        Assert.Equal(2, Assert.Single(plan.Covariances).Rows.Length);
    }

    [Theory]
    [InlineData("-1.25%", "-125%", "PB2302")]
    [InlineData("11.1%", "-11.1%", "PB2302")]
    [InlineData("-0.5", "-0.5%", "PB2302")]
    [InlineData("untouched.visit", "untouched.visit.newcomers", "PB2301")]
    public void Mistake_gives_one_diagnostic(string good, string bad, string code)
    {
        var compilation = Compilation.Create(new SourceText("main.playbook", ExampleHost.Wrap(Response.Replace(good, bad, StringComparison.Ordinal))), "test");
        Assert.Equal([code], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
