using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Diff;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Scenarios;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>The uncertainty of a fit as a library states it, down to the plan.</summary>
public class CovarianceTests
{
    private const string Folder = "tests/Playbook.Compiler.Tests/Samples/";

    private const string Fit =
        """
        assume purchase.r = 0.25 source "measured: orders.csv"
        assume dropout.a = 0.8 source "measured: orders.csv"
        covariance fit {
          scale log
          row purchase.r = 0.01
          row dropout.a = -0.002, 0.09
        }

        """;

    [Fact]
    public void Generated_library_is_used_without_a_finding()
    {
        var compilation = Compilation.Create(Samples.Read(Folder + "fitted_shop.playbook"), "test", SampleModules.Instance);
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        var covariance = Assert.Single(compilation.Plan!.Plan.Covariances);
        Assert.Equal(("orders_fit", ParameterScale.Log), (covariance.Name, covariance.Scale));
        Assert.Equal(["dropout.a", "dropout.b", "purchase.alpha_weeks", "purchase.r"], covariance.Rows.Select(row => row.Parameter));
        Assert.Equal([0.001790m, 0.001093m], [covariance[3, 1], covariance[3, 0]]);
        Assert.All(compilation.Plan.Plan.Assumptions, a => Assert.Equal(Evidence.Measured, StatedEvidence.Of(a.Source)));
        Assert.EndsWith("behaviour.playbook.yaml", compilation.Plan.Sources["covariance/orders_fit"].File, StringComparison.Ordinal);
    }

    /// <summary>What a fit hardly tells has covariances that round to the same number.</summary>
    [Fact]
    public void Row_may_say_a_number_twice()
    {
        var source = Samples.Read(Folder + "fitted_shop.playbook").Text;
        var text = source.Replace("use ", "assume lifetime.s = 0.6\n  covariance flat {\n    scale log\n    row lifetime.s = 0.01\n    row lifetime.beta_weeks = 0, 0.02\n    row purchase.k = 0, 0, 0.01\n  }\n  use ", StringComparison.Ordinal);
        var compilation = Compilation.Create(new SourceText(Folder + "fitted_shop.playbook", text), "test", SampleModules.Instance);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Code == "PB2116");
        Assert.Contains("0, 0, 0.01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_by_itself_is_clean_and_says_the_same_in_the_other_spelling()
    {
        var yaml = Samples.Read(Folder + "behaviour.playbook.yaml");
        Assert.Empty(Compilation.Create(yaml, "test").Diagnostics.Select(DiagnosticText.Render));
        var dsl = Converter.Convert(SyntaxTree.Parse(yaml), Spelling.Dsl).Text;
        Assert.Contains("covariance orders_fit {\n    scale log\n    row purchase.r = 0.002673\n", dsl, StringComparison.Ordinal);
        Assert.Equal(Compiled(yaml.Text, "behaviour.playbook.yaml").Hash, Compiled(dsl, "behaviour.playbook").Hash);

        static PlanDocument Compiled(string text, string path) => Compilation.Create(
            new SourceText("main.playbook", ExampleHost.Wrap($"use \"{path}\"\n")), "test", new ExampleModules(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text })).Plan!;
    }

    [Fact]
    public void Order_of_the_rows_is_not_in_the_hash_and_each_number_is()
    {
        var turned = Fit.Replace("  row purchase.r = 0.01\n  row dropout.a = -0.002, 0.09\n", "  row dropout.a = 0.09\n  row purchase.r = -0.002, 0.01\n", StringComparison.Ordinal);
        Assert.NotEqual(Fit, turned);
        Assert.Equal(Compile(Fit).Hash, Compile(turned).Hash);
        Assert.NotEqual(Compile(Fit).Hash, Compile(Fit.Replace("0.09", "0.08", StringComparison.Ordinal)).Hash);
        Assert.NotEqual(Compile(Fit).Hash, Compile(Fit.Replace("scale log", "scale natural", StringComparison.Ordinal)).Hash);
    }

    [Fact]
    public void Plan_file_reads_back_and_refuses_a_matrix_that_is_none()
    {
        var text = PlanJson.Write(Compile(Fit));
        Assert.Equal(Compile(Fit).Plan.Covariances[0].Rows, PlanJson.Read("plan.json", text).Document!.Plan.Covariances[0].Rows);
        var broken = PlanJson.Read("plan.json", text.Replace("-0.002", "-0.2", StringComparison.Ordinal));
        Assert.Contains("the covariance `fit` is not the lower triangle", DiagnosticText.Render(Assert.Single(broken.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_names_the_parameter_whose_uncertainty_changed()
    {
        var difference = PlanDiff.Between(Compile(Fit).Plan, Compile(Fit.Replace("0.01\n", "0.02\n", StringComparison.Ordinal)).Plan);
        Assert.Equal(
            "changed  covariance fit\n           rows.purchase.r.covariances: -0.002, 0.01 → -0.002, 0.02\n1 item differs: 1 changed\n",
            DifferenceText.Render(difference));
    }

    [Fact]
    public void Value_that_is_stated_anew_leaves_the_fit()
    {
        var plan = PlanVariant.Assume(Compile(Fit).Plan, [new("purchase.r", 0.5m, null, null)]);
        Assert.Equal([new PlanCovarianceRow("dropout.a", [0.09m])], Assert.Single(plan.Covariances).Rows);
        Assert.Empty(PlanVariant.Assume(plan, [new("dropout.a", 0.5m, null, null)]).Covariances);
    }

    [Theory]
    [InlineData("row purchase.r", "row purchase.q", "PB2301")]
    [InlineData("row purchase.r = 0.01", "row purchase.r = much", "PB2101")]
    [InlineData("row purchase.r = 0.01", "row purchase.r = 0.01, -0.002", "PB9122")]
    [InlineData("row dropout.a", "row purchase.r", "PB2003")]
    [InlineData("0.09", "-0.09", "PB9123")]
    [InlineData("scale log", "scale cubic", "PB2101")]
    [InlineData("  scale log\n", "", "PB2006")]
    [InlineData("assume dropout.a = 0.8 source \"measured: orders.csv\"\n", "", "PB9120")]
    [InlineData("assume dropout.a = 0.8", "assume dropout.a = 80%", "PB2302")]
    public void Mistake_gives_one_diagnostic(string good, string bad, string code)
    {
        var compilation = Compilation.Create(new SourceText("main.playbook", ExampleHost.Wrap(Fit.Replace(good, bad, StringComparison.Ordinal))), "test");
        Assert.Equal([code], compilation.Diagnostics.Select(d => d.Code));
    }

    private static PlanDocument Compile(string fragment)
    {
        var compilation = Compilation.Create(new SourceText("main.playbook", ExampleHost.Wrap(fragment)), "test");
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        return compilation.Plan!;
    }
}
