using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers what happens in a community besides offers: origins, claims, entries, contents, tasks, gatherings.</summary>
internal static class CommunityLowering
{
    public static PlanOrigin LowerOrigin(BoundBlock origin) => new(origin.Name, origin.Choice<OriginKind>("kind", "kind") ?? OriginKind.Takeover)
    {
        From = origin.Text("from"),
        IntoGroup = origin.Reference("into", "group"),
        Size = origin.Find<int>("size", "count"),
        Keeps = origin.All<string>("keeps", "what"),
        Brings = origin.Find<int>("brings", "count"),
        Dates = origin.All<LocalDate>("dates", "date"),
        By = origin.All<string>("by", "role"),
    };

    public static PlanClaim LowerClaim(BoundBlock claim) =>
        new(claim.Name, claim.Text("text")!, claim.Text("evidence"), claim.Find<LocalDate>("as_of", "date"));

    public static PlanEntry LowerEntry(BoundBlock entry) => new(
        entry.Name,
        entry.Get<string>("kind", "kind"),
        entry.All<string>("place", "place"),
        entry.Reference("product", "product"),
        entry.Get<string>("leads_to", "target"));

    public static PlanContent LowerContent(BoundBlock content) => new(
        content.Name,
        content.All<string>("by", "role"),
        new PlanPace(content.Get<int>("pace", "count"), content.Get<Window>("pace", "window")))
    {
        Group = content.Reference("in", "group"),
        Product = content.Reference("product", "product"),
        Carries = content.Sound("carries") is { } carries
            ? new PlanCarriedEntry(carries.Get<Symbol>("entry").Name, carries.Get<int>("count"), carries.Get<int>("total"))
            : null,
        Claims = [.. content.All<Symbol>("claims", "claim").Select(symbol => symbol.Name)],
    };

    public static PlanTask LowerTask(BoundBlock task) => new(task.Name, task.Text("asks")!, task.Get<Duration>("reply_within", "duration"))
    {
        By = task.All<string>("by", "role"),
        Group = task.Reference("in", "group"),
        Runs = task.Sound("runs")?.Get<PlanPeriod>("date_range"),
        Feedback = task.Sound("feedback") is { } feedback ? new PlanFeedback(feedback.Get<string>("to"), feedback.Get<Duration>("duration")) : null,
        Reward = task.Reference("reward", "offer"),
    };

    public static PlanGathering LowerGathering(BoundBlock gathering) => new(
        gathering.Name, gathering.Get<string>("kind", "kind"), gathering.All<LocalDate>("dates", "date"))
    {
        Group = gathering.Reference("in", "group"),
        Place = gathering.Text("place"),
        By = gathering.All<string>("by", "role"),
        Seats = gathering.Find<int>("seats", "count"),
    };
}
