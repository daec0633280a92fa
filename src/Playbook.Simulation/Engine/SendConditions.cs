using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Kernels.Conditions;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The messages that can be decided for a whole group at once: sent by the calendar, with nothing that may run out from one member to the next, no
/// condition that forbids them, and no cap but a member's own that leaves them out. Their segments are asked of columns.
/// </summary>
internal sealed class SendConditions
{
    private readonly ImmutableArray<ImmutableArray<IConditionEvaluator?>> _byKind;

    /// <param name="plan">The plan.</param>
    /// <param name="script">The plan made ready to run.</param>
    /// <param name="evaluation">How conditions are evaluated.</param>
    public SendConditions(CampaignPlan plan, Script script, ConditionEvaluation evaluation)
    {
        Catalogue = ColumnCatalogue.Of(plan);
        var used = new HashSet<Column>();
        _byKind =
        [
            .. script.Kinds.Select(kind => script.Cadences.Select(cadence => evaluation != ConditionEvaluation.MemberByMember && Lower(plan, script, kind, cadence) is { } condition ? Evaluator(plan, cadence, condition, evaluation, used) : null).ToImmutableArray()),
        ];
        Attributes = [.. used.Where(column => column.Key.Kind is ColumnKind.AttributeWord or ColumnKind.AttributeValue)];
    }

    public ColumnCatalogue Catalogue { get; }

    /// <summary>The attributes that segments ask of columns.</summary>
    public ImmutableArray<Column> Attributes { get; }

    /// <summary>The segment of a message to members of a kind of group; null where it is decided member by member.</summary>
    public IConditionEvaluator? Of(int kind, CadenceScript cadence) => _byKind[kind][cadence.Index];

    private ColumnCondition? Lower(CampaignPlan plan, Script script, PlanGroup kind, CadenceScript cadence) =>
        !cadence.IsPost && cadence.Due < 0 && !MayRunOut(plan, cadence)
        && !script.Policy.Asked(new TouchRequest(TouchKind.Send, cadence.CarriesOffer, 0, Cadence: cadence.Name, CarriesLink: cadence.CarriesLink)).Any()
        && cadence.Caps.All(cap => plan.Caps[cap] is { Scope: CapScope.PerMember, OnCap: OnCap.Skip or OnCap.Drop, Count: > 0 })
            ? new ConditionLowering(Catalogue, script.Calendar, script.Evaluator.Segment, new SimulatedFacts(kind).Of).Lower(cadence.Segment)
            : null;

    private static IConditionEvaluator Evaluator(CampaignPlan plan, CadenceScript cadence, ColumnCondition condition, ConditionEvaluation evaluation, HashSet<Column> used)
    {
        used.UnionWith(condition.Columns);
        return evaluation switch
        {
            ConditionEvaluation.Interpreted => new ColumnInterpreter(condition),
            ConditionEvaluation.Compiled => new ConditionKernel(condition),
            _ => ConditionEvaluators.For(condition, plan.Cadences[cadence.Index].Trigger.Moments.Length * (long)plan.Population.Shoppers),
        };
    }

    /// <summary>Whether a member can be the last to get it.</summary>
    private static bool MayRunOut(CampaignPlan plan, CadenceScript cadence) =>
        plan.Budgets.Any(budget => budget.OnSpent != OnSpent.Report)
        || (cadence.CarriesOffer && (plan.Offers[cadence.Offer].Stock is not null || plan.Offers[cadence.Offer].Coupon?.Issue is not null));
}
