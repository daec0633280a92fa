namespace Playbook.Simulation.Behaviour;

/// <summary>All of behaviour for one replicate, by part.</summary>
public sealed record BehaviourSettings(
    PurchaseSettings Purchase,
    SeasonSettings Season,
    SpendSettings Spend,
    BasketSettings Basket,
    ActivitySettings Activity,
    FatigueSettings Fatigue,
    ResponseSettings Response,
    JoiningSettings Joining)
{
    public static BehaviourSettings From(ParameterValues values) => new(
        PurchaseSettings.From(values),
        SeasonSettings.From(values),
        SpendSettings.From(values),
        BasketSettings.From(values),
        ActivitySettings.From(values),
        FatigueSettings.From(values),
        ResponseSettings.From(values),
        JoiningSettings.From(values));
}
