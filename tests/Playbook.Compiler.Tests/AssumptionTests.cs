using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What <c>assume</c> may state: fits of real logs, forms with their own parameters, seasons in which somebody buys.</summary>
public class AssumptionTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";

    [Theory]
    [InlineData("", "purchase.form = bg_nbd; purchase.r = 0.243; purchase.alpha_weeks = 4.414; dropout.a = 0.793; dropout.b = 2.426")]
    [InlineData("", "purchase.form = pareto_nbd; lifetime.s = 0.606; lifetime.beta_weeks = 11.669")]
    [InlineData("", "purchase.form = pareto_ggg; lifetime.s = 0.606; regularity.t = 4.5; regularity.gamma = 1.5")]
    [InlineData("", "purchase.form = bg_bb; opportunity.every = 365d; opportunity.alpha = 1.204; opportunity.delta = 2.783")]
    [InlineData("", "purchase.form = sbg; renewal.every = 30d; renewal.alpha = 0.668; renewal.beta = 3.806")]
    [InlineData("", "purchase.form = mbg_nbd; dropout.a = 0.891; season.november = 2.5; season.sunday = 0")]
    [InlineData("", "spend.form = gamma_gamma; spend.p = 6.25; spend.q = 3.74; spend.gamma = 15.44")]
    [InlineData("PB9140", "lifetime.s = 0.606")]
    [InlineData("PB9140", "purchase.form = bg_nbd; purchase.k = 2")]
    [InlineData("PB9140", "purchase.form = bg_bb; season.may = 2")]
    [InlineData("PB9140", "purchase.form = sbg; opportunity.alpha = 2")]
    [InlineData("PB9140", "spend.p = 5")]
    [InlineData("PB2302", "purchase.r = 0")]
    [InlineData("PB2302", "season.may = -1")]
    [InlineData("PB2302", "spend.form = gamma_gamma; spend.q = 1")]
    [InlineData("PB2302", "purchase.form = sbg; renewal.every = 1h")]
    [InlineData("PB2302", "purchase.form = pareto_bnd")]
    [InlineData("PB9141", "season.monday = 0; season.tuesday = 0; season.wednesday = 0; season.thursday = 0; season.friday = 0; season.saturday = 0; season.sunday = 0")]
    public void Assumptions_are_held_to_their_model(string code, string assumptions) =>
        Assert.Equal(code, string.Join(' ', Diagnostics(string.Concat(assumptions.Split("; ").Select(Line))).Select(d => d.Code)));

    [Fact]
    public void What_has_no_say_is_told_with_the_forms_that_give_it_one()
    {
        var problem = Assert.Single(Diagnostics(Line("purchase.form = bg_nbd") + Line("lifetime.s = 0.606")));
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Equal("`lifetime.s` has no say where `purchase.form` is `bg_nbd`", problem.MessageIn(Language.En));
        Assert.Contains("`pareto_nbd`, `pareto_ggg`", problem.HintIn(Language.En), StringComparison.Ordinal);
    }

    private static string Line(string assumption) => $"  assume {assumption} source \"own log\"\n";

    private static IReadOnlyList<Diagnostic> Diagnostics(string lines)
    {
        var text = Samples.Read(Flowers).Text;
        var end = text.LastIndexOf('}');
        return [.. Compilation.Create(new SourceText(Flowers, text[..end] + lines + text[end..]), "test").Diagnostics];
    }
}
