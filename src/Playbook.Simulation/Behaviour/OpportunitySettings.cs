namespace Playbook.Simulation.Behaviour;

/// <summary>Moments to order at, and none between: the chance to order is Beta(α, β), that to drop out before one Beta(γ, δ).</summary>
/// <param name="Every">Days from one to the next.</param>
/// <param name="Alpha">α.</param>
/// <param name="Beta">β; 0 where every opportunity is taken.</param>
/// <param name="Gamma">γ; 0 where nobody drops out.</param>
/// <param name="Delta">δ.</param>
public sealed record OpportunitySettings(double Every, double Alpha, double Beta, double Gamma, double Delta)
{
    /// <summary>The opportunities of a form; null where orders come at any time.</summary>
    public static OpportunitySettings? From(PurchaseForm form, ParameterValues values) => form switch
    {
        PurchaseForm.BgBb => new(
            values["opportunity.every"],
            values["opportunity.alpha"],
            values["opportunity.beta"],
            values["opportunity.gamma"],
            values["opportunity.delta"]),
        PurchaseForm.Sbg => OfRenewals(values["renewal.every"], values["renewal.alpha"], values["renewal.beta"]),
        _ => null,
    };

    /// <summary>A contract: who is still there renews it by an order, so that the sBG is a BG/BB where every opportunity is taken.</summary>
    public static OpportunitySettings OfRenewals(double every, double alpha, double beta) => new(every, 1d, 0d, alpha, beta);
}
