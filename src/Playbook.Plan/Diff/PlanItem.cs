using System.Collections.Immutable;
using Playbook.Plan.Json;
using Playbook.Plan.Model;

namespace Playbook.Plan.Diff;

/// <summary>An item of a plan as the diff sees it: its kind, its name, and its canonical JSON without the name.</summary>
internal sealed record PlanItem(string Kind, string Name, JsonTree Content)
{
    /// <summary>The items of a plan in its order. Facts of the plan itself (title, period, …) are one item of the kind <c>playbook</c>.</summary>
    public static ImmutableArray<PlanItem> Of(CampaignPlan plan)
    {
        var json = (JsonTree.Object)CanonicalOrder.Of(PlanShape.Plan.Write(plan));
        var facts = json.Members.Where(m => m.Value is JsonTree.Text || m.Name == "period");
        return
        [
            new PlanItem("playbook", string.Empty, new JsonTree.Object([.. facts])),
            .. json.Members.Where(m => m.Name != "period").SelectMany(Items),
        ];
    }

    /// <summary>The name by which an object in a list is known, or null where it has none.</summary>
    public static string? NameOf(JsonTree.Object item) => item.Members switch
    {
        [{ Name: "name" or "parameter" or "pack" or "code", Value: JsonTree.Text name }, ..] => name.Value,
        [{ Name: "covers", Value: JsonTree.List words }, ..] => string.Join(", ", words.Items.OfType<JsonTree.Text>().Select(w => w.Value)),
        _ => null,
    };

    public static JsonTree.Object WithoutName(JsonTree.Object item) => item with { Members = item.Members.RemoveAt(0) };

    private static IEnumerable<PlanItem> Items(JsonMember member) => member.Value switch
    {
        JsonTree.List list => list.Items.OfType<JsonTree.Object>().Select(item => new PlanItem(Singular(member.Name), NameOf(item) ?? string.Empty, WithoutName(item))),
        JsonTree.Object item => [new PlanItem(member.Name.Replace('_', ' '), string.Empty, item)],
        _ => [],
    };

    private static string Singular(string list) => list switch
    {
        "comply_with" => "rule pack",
        "entries" => "entry",
        "parties" => "party",
        "merchants" => "merchants",
        "matches" => "match",
        _ => list[..^1].Replace('_', ' '),
    };
}
