using Playbook.Plan.Model;

namespace Playbook.Simulation.Behaviour;

/// <summary>Which parameters of behaviour bear on the forecast of a plan: nobody refers anybody where the plan asks nobody to.</summary>
internal sealed class UsedParameters
{
    private readonly CampaignPlan _plan;
    private readonly string? _form;

    public UsedParameters(CampaignPlan plan, string? purchaseForm) => (_plan, _form) = (plan, purchaseForm);

    public bool Uses(string parameter) => parameter switch
    {
        "purchase.k" => _form is not ("bg_nbd" or "pareto_nbd"),
        "response.sensitivity_low" => Asks(PriceSensitivity.Low),
        "response.sensitivity_medium" => Asks(PriceSensitivity.Medium),
        "response.sensitivity_high" => Asks(PriceSensitivity.High),
        "send.attention" or "dnd.share" => _plan.Cadences.Any(cadence => cadence.Action is PlanAction.Send),
        "coupon.remember" => _plan.Offers.Any(offer => offer.Coupon is not null),
        "teams.join" => _plan.Offers.Any(offer => offer.Team is not null),
        _ => parameter.Split('.')[0] switch
        {
            "referral" => !_plan.Referrals.IsEmpty,
            "recruit" => !_plan.Recruits.IsEmpty,
            "response" or "offer" => !_plan.Offers.IsEmpty,
            "replenish" => !_plan.Products.IsEmpty,
            "dropout" => _form != "pareto_nbd",
            "lifetime" => _form == "pareto_nbd",
            _ => true,
        },
    };

    private bool Asks(PriceSensitivity sensitivity) => !_plan.Offers.IsEmpty && _plan.Population.Personas.Any(persona => persona.PriceSensitivity == sensitivity);
}
