namespace Playbook.Simulation.Behaviour;

/// <summary>All of behaviour for one replicate, by part.</summary>
public sealed record BehaviourSettings(
    PurchaseSettings Purchase,
    BasketSettings Basket,
    ActivitySettings Activity,
    FatigueSettings Fatigue,
    ResponseSettings Response,
    TeamSettings Team,
    ContagionSettings Contagion,
    GroupLifeSettings GroupLife,
    RoleSettings Role,
    StaffSettings Staff,
    RuleSettings Rule,
    JoiningSettings Joining)
{
    public static BehaviourSettings From(ParameterValues values) => new(
        PurchaseSettings.From(values),
        BasketSettings.From(values),
        ActivitySettings.From(values),
        FatigueSettings.From(values),
        ResponseSettings.From(values),
        TeamSettings.From(values),
        ContagionSettings.From(values),
        GroupLifeSettings.From(values),
        RoleSettings.From(values),
        StaffSettings.From(values),
        RuleSettings.From(values),
        JoiningSettings.From(values));
}
