using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

internal static class GoalLowering
{
    public static PlanGoal Lower(BoundBlock goal, PlanPeriod period) => new(
        goal.Name,
        goal.Choice<Horizon>("horizon", "horizon"),
        goal.Reference("serves", "goal"),
        [.. goal.AllSound("target").Select(target => LowerTarget(target, period))],
        DocComment.Of(goal.Syntax));

    private static PlanTarget LowerTarget(BoundClause clause, PlanPeriod period)
    {
        var target = clause.Get<BoundTarget>("target");
        return new PlanTarget(clause.Name, target.Metric, target.Operator, target.Bound, target.At ?? period.Last);
    }
}
