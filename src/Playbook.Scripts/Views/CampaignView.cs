using System.Globalization;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Views;

/// <summary>Makes of a plan what scripts see of it.</summary>
public static class CampaignView
{
    /// <param name="plan">What is carried out.</param>
    /// <param name="scenario">The scenario that it comes of; null for the playbook as it stands.</param>
    public static Campaign Of(CampaignPlan plan, string? scenario = null) => new(plan.Name)
    {
        Title = plan.Title,
        Currency = plan.Currency,
        TimeZone = plan.TimeZone,
        Channel = plan.Channel,
        First = plan.Period.First.ToDateOnly(),
        Last = plan.Period.Last.ToDateOnly(),
        Scenario = scenario,
        Cadences = [.. plan.Cadences.Select(CadenceView.Of)],
        Touches = [.. plan.Cadences.SelectMany(cadence => CadenceView.Touches(cadence, plan.QuietHours)).OrderBy(touch => touch.When)],
        Offers = [.. plan.Offers.Select(offer => OfferView.Of(offer, plan.Products))],
        Products = [.. plan.Products.Select(Of)],
        Segments = [.. plan.Segments.Select(segment => new Segment(segment.Name, PredicateText.Of(segment.Predicate)))],
        Groups = [.. plan.Groups.Select(Of)],
        Goals = [.. plan.Goals.Select(Of)],
        Budgets = [.. plan.Budgets.Select(Of)],
    };

    private static Product Of(PlanProduct product) => new(product.Name)
    {
        Title = product.Title,
        ListPrice = product.ListPrice.Amount,
        GrossMargin = product.GrossMargin?.Points,
        ReplenishEvery = product.ReplenishEvery?.ToTimeSpan(),
    };

    private static Group Of(PlanGroup group) => new(group.Name)
    {
        Community = group.Kind,
        Capacity = group.Capacity,
        Value = group.Value,
        OnePerStore = group.OnePerStore,
        Roles = [.. group.Roles.Select(role => role.Name)],
        Rules = [.. group.Rules.Select(rule => rule.Name)],
    };

    private static Goal Of(PlanGoal goal) => new(goal.Name)
    {
        Horizon = goal.Horizon is { } horizon ? Words.Of(horizon) : null,
        Serves = goal.Serves,
        Targets = [.. goal.Targets.Select(target => target.Name)],
    };

    private static Budget Of(PlanBudget budget, int index) => new((index + 1).ToString(CultureInfo.InvariantCulture))
    {
        Covers = [.. budget.Covers.Select(Words.Of)],
        Amount = budget.Amount.Amount,
        Window = budget.Window.ToString(),
        OnSpent = Words.Of(budget.OnSpent),
    };
}
