using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>What only scenarios have.</summary>
internal static class ScenarioShapes
{
    private static readonly Codec<OmittedKind> s_kind = Codec.Words(
        "what a scenario leaves out",
        (OmittedKind.Cadence, "cadence"), (OmittedKind.Cap, "cap"), (OmittedKind.Referral, "referral"), (OmittedKind.Recruit, "recruit"),
        (OmittedKind.Offer, "offer"), (OmittedKind.Content, "content"), (OmittedKind.Task, "task"), (OmittedKind.Gathering, "gathering"),
        (OmittedKind.Leaderboard, "leaderboard"), (OmittedKind.Prize, "prize"), (OmittedKind.Draw, "draw"),
        (OmittedKind.QuietHours, "quiet_hours"), (OmittedKind.Budget, "budget"), (OmittedKind.Holdout, "holdout"));

    public static readonly Codec<PlanOmission> Omission = Codec.Record<PlanOmission>("what a scenario leaves out", f => new(
        f.Required("kind", s_kind, o => o.Kind),
        f.Optional("name", ValueCodecs.Text, o => o.Name)));
}
