using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

internal static class MigrationLowering
{
    /// <summary>In place of a stage: out of the journey.</summary>
    public const string Leave = "leave";

    public static PlanMigration LowerMigration(BoundBlock migration) => new(
        migration.Name,
        migration.Choice<InFlight>("in_flight", "policy")!.Value,
        [.. migration.AllSound("stage").Select(clause => new PlanMove(clause.Name, clause.Get<string>("to") is var to && to == Leave ? null : to))]);

    public static PlanWaiver LowerWaiver(BoundBlock waiver) => new(
        waiver.Name, waiver.Get<LocalDate>("until", "date"), waiver.Text("by")!, waiver.Text("because")!);
}
