namespace Playbook.Simulation.Behaviour;

/// <summary>Which published process orders follow.</summary>
public enum PurchaseForm
{
    /// <summary>MBG/CNBD-k: dropout may follow every order, the first included.</summary>
    MbgCnbdK,

    /// <summary>BG/CNBD-k: dropout may follow every order but the very first.</summary>
    BgCnbdK,

    /// <summary>BG/NBD: the same with irregular gaps.</summary>
    BgNbd,

    /// <summary>Pareto/NBD: irregular gaps and an exponential lifetime.</summary>
    ParetoNbd,
}

/// <summary>Where shoppers stand when the period begins.</summary>
public enum PurchaseStart
{
    /// <summary>In the midst of a gap, as in a store that has been open for long.</summary>
    Stationary,

    /// <summary>All have just made their first purchase, at time 0, which is not counted: what the closed forms assume.</summary>
    FirstPurchase,
}

/// <summary>Which orders through an offer restart the clock of ordinary ones.</summary>
public enum PurchaseRestart
{
    EveryOrder,

    WholeBasket,
}

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

    public static PurchaseSettings From(ParameterValues values)
    {
        var form = values.Form<PurchaseForm>("purchase.form");
        var start = values.Form<PurchaseStart>("purchase.start");
        return new(
            form,
            start,
            values.Form<PurchaseRestart>("purchase.restart"),
            form is PurchaseForm.BgNbd or PurchaseForm.ParetoNbd ? 1d : values["purchase.k"],
            values["purchase.r"],
            values["purchase.alpha_weeks"] * Week,
            values["dropout.a"],
            values["dropout.b"] + (start == PurchaseStart.Stationary ? values["dropout.survived"] : 0d),
            values["lifetime.s"],
            values["lifetime.beta_weeks"] * Week);
    }

    /// <summary>
    /// Rate parameter α of the Gamma of stage rates: stated, or such that shoppers order once in an interval on average: E[λ]/k = r/(αk) = 1/interval.
    /// </summary>
    public double AlphaFor(double interval) => Alpha > 0d ? Alpha : R * interval / K;
}
