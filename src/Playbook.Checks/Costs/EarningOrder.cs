using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>An order that earns a reward.</summary>
internal sealed record EarningOrder(PlanProduct Product, PlanOffer? Offer, decimal Paid, decimal? Margin);
