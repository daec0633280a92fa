namespace Playbook.Simulation.Behaviour;

/// <summary>The purchase process, in days. Names as in its papers: Fader, Hardie and Lee 2005; Platzer and Reutterer 2016.</summary>
public sealed record PurchaseSettings(
    PurchaseForm Form,
    PurchaseStart Start,
    PurchaseRestart Restart,
    double K,
    double R,
    double Alpha,
    double A,
    double B,
    double S,
    double Beta)
{
    private const double Week = 7d;

    /// <summary>How regularity differs between shoppers; for the Pareto/GGG, whose <see cref="K"/> is 1 so that the mean gap is 1/λ.</summary>
    public RegularitySettings Regularity { get; init; } = new(1d, 1d);

    /// <summary>Where orders come at opportunities; null where they come at any time.</summary>
    public OpportunitySettings? Opportunities { get; init; }

    /// <summary>Share of the shoppers who have left before the period begins.</summary>
    public double Lapsed { get; init; }

    /// <summary>How many days back the last order of those may lie.</summary>
    public double LapsedWithin { get; init; }

    /// <summary>How many days back the last order may lie where shoppers order by offers alone.</summary>
    public double LastOrderWithin { get; init; }

    /// <summary>Whether a shopper has a lifetime in time, instead of a chance to drop out after an order.</summary>
    public bool HasLifetime => Form is PurchaseForm.ParetoNbd or PurchaseForm.ParetoGgg;

    /// <summary>Whether a shopper may drop out after its very first purchase.</summary>
    public bool DropsOutAtFirst => Form is PurchaseForm.MbgCnbdK or PurchaseForm.MbgNbd;

    public static PurchaseSettings From(ParameterValues values)
    {
        var form = values.Form<PurchaseForm>("purchase.form");
        var start = values.Form<PurchaseStart>("purchase.start");
        return new(
            form,
            start,
            values.Form<PurchaseRestart>("purchase.restart"),
            form is PurchaseForm.MbgCnbdK or PurchaseForm.BgCnbdK ? values["purchase.k"] : 1d,
            values["purchase.r"],
            values["purchase.alpha_weeks"] * Week,
            values["dropout.a"],
            values["dropout.b"] + (start == PurchaseStart.Stationary ? values["dropout.survived"] : 0d),
            values["lifetime.s"],
            values["lifetime.beta_weeks"] * Week)
        {
            Regularity = RegularitySettings.From(values),
            Opportunities = OpportunitySettings.From(form, values),
            Lapsed = start == PurchaseStart.Stationary ? values["lapsed.share"] : 0d,
            LastOrderWithin = start == PurchaseStart.Stationary ? values["purchase.last_order_within"] : 0d,
            LapsedWithin = values["lapsed.within_weeks"] * Week,
        };
    }

    /// <summary>
    /// Rate parameter α of the Gamma of stage rates: stated, or such that shoppers order once in an interval on average: E[λ]/k = r/(αk) = 1/interval.
    /// </summary>
    public double AlphaFor(double interval) => Alpha > 0d ? Alpha : R * interval / K;
}
