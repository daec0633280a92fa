using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Engine;

namespace Playbook.Simulation.Behaviour;

/// <summary>Which parameters of behaviour bear on the forecast of a plan: nobody refers anybody where the plan asks nobody to.</summary>
internal sealed class UsedParameters
{
    private readonly CampaignPlan _plan;
    private readonly UsedCommunity _community;

    public UsedParameters(CampaignPlan plan) => (_plan, _community) = (plan, new UsedCommunity(plan, name => FormOf(plan, name)));

    public bool Uses(BehaviourParameter parameter) =>
        (parameter.Scope is not { } scope || scope.Forms.Contains(FormOf(_plan, scope.Parameter)))
        && (_community.Uses(parameter.Name) ?? Concerns(parameter.Name));

    private bool Concerns(string parameter) => parameter switch
    {
        "lapsed.share" => FormOf(_plan, "purchase.start") == "stationary",
        "lapsed.within_weeks" => FormOf(_plan, "purchase.start") == "stationary" && _plan.Assumptions.Any(stated => stated.Parameter == "lapsed.share"),
        "dropout.survived" => FormOf(_plan, "purchase.start") == "stationary",
        "response.sensitivity_low" => Asks(PriceSensitivity.Low),
        "response.sensitivity_medium" => Asks(PriceSensitivity.Medium),
        "response.sensitivity_high" => Asks(PriceSensitivity.High),
        "response.countdown" => Sells(offer => offer.ShowsCountdown),
        "response.window" => Sells(offer => OfferTerms.ShortnessOf(offer.OpenFor) > 0d),
        "response.scarcity" => Sells(offer => offer.Stock is not null),
        "purchase.last_order_within" => FormOf(_plan, "purchase.start") == "stationary",
        "send.attention" or "send.least_activity" => _plan.Cadences.Any(cadence => cadence.Action is PlanAction.Send),
        "post.fatigue_weight" or "optout.mute_share" or "social.weight" or "habit.weight" or "habit.half_life" => _plan.Cadences.Any(cadence => cadence.Action is PlanAction.Post),
        "coupon.remember" => _plan.Offers.Any(offer => offer.Coupon is not null),
        "teams.join" => _plan.Offers.Any(offer => offer.Team is not null),
        "replenish.every_high" => Lasts(PurchaseFrequency.High),
        "replenish.every_medium" => Lasts(PurchaseFrequency.Medium),
        "replenish.every_low" => Lasts(PurchaseFrequency.Low),
        "replenish.buyers_high" => HasProduct(PurchaseFrequency.High),
        "replenish.buyers_medium" => HasProduct(PurchaseFrequency.Medium),
        "replenish.buyers_low" => HasProduct(PurchaseFrequency.Low),
        _ => parameter.Split('.')[0] switch
        {
            "referral" => !_plan.Referrals.IsEmpty,
            "recruit" => !_plan.Recruits.IsEmpty,
            "response" or "offer" => Sells(_ => true),
            "replenish" => !_plan.Products.IsEmpty,
            "activity" or "fatigue" or "optout" => !_plan.Cadences.IsEmpty,

            // A multiplier of 1 that nobody stated says nothing.
            "season" => false,
            _ => true,
        },
    };

    /// <summary>The form that the plan states, the last word holding, or the default one.</summary>
    private static string FormOf(CampaignPlan plan, string parameter) =>
        plan.Assumptions.LastOrDefault(a => a.Parameter == parameter)?.Form ?? BehaviourCatalogue.Find(parameter)?.Forms[0] ?? string.Empty;

    private bool Sells(Func<PlanOffer, bool> which) => _plan.Offers.Any(offer => FollowedOffers.Sells(offer) && which(offer));

    /// <summary>A product of unstated frequency is one of medium.</summary>
    private bool HasProduct(PurchaseFrequency frequency) => _plan.Products.Any(product => (product.Frequency ?? PurchaseFrequency.Medium) == frequency);

    /// <summary>Whether how long a product lasts is left to its frequency.</summary>
    private bool Lasts(PurchaseFrequency frequency) =>
        _plan.Products.Any(product => product.ReplenishEvery is null && (product.Frequency ?? PurchaseFrequency.Medium) == frequency);

    private bool Asks(PriceSensitivity sensitivity) => Sells(_ => true) && _plan.Population.Personas.Any(persona => persona.PriceSensitivity == sensitivity);
}
