using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>What a changed plan does with members in flight, and what it waives.</summary>
internal static class MigrationShapes
{
    private static readonly Codec<InFlight> s_inFlight = Codec.Words(
        "what becomes of members in flight", (InFlight.Finish, "finish"), (InFlight.Restart, "restart"), (InFlight.Move, "move"), (InFlight.Leave, "leave"));

    private static readonly Codec<PlanMove> s_move = Codec.Record<PlanMove>("a move", f => new(
        f.Required("stage", ValueCodecs.Text, m => m.Stage),
        f.Optional("to", ValueCodecs.Text, m => m.To)));

    public static readonly Codec<PlanMigration> Migration = Codec.Record<PlanMigration>("a migration", f => new(
        f.Required("name", ValueCodecs.Text, m => m.Name),
        f.Required("in_flight", s_inFlight, m => m.InFlight),
        f.Set("moves", s_move, m => m.Moves)));

    public static readonly Codec<PlanWaiver> Waiver = Codec.Record<PlanWaiver>("a waiver", f => new(
        f.Required("code", ValueCodecs.Text, w => w.Code),
        f.Required("until", ValueCodecs.Date, w => w.Until),
        f.Required("by", ValueCodecs.Text, w => w.By),
        f.Required("because", ValueCodecs.Text, w => w.Because)));
}
