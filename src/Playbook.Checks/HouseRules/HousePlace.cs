using Playbook.Checks.Calendar;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;

namespace Playbook.Checks.HouseRules;

/// <summary>Where a thing that breaks a rule stands: the line of the clause that the rule asks for, where there is one.</summary>
internal static class HousePlace
{
    public static TextSpan Of(HouseRule rule, HouseItem item, CheckedPlaybook playbook)
    {
        if (rule.About.Word == "touch") return playbook.Slots(playbook.Plan.Cadences.First(cadence => cadence.Name == item.Name));
        if (rule.About.Word == "segment") return Segment(item.Name, playbook);
        string[] asked = rule.Breaks.AndInner().Any(term => term is HouseCondition.Asked { Question.Takes: HouseArgument.Texts }) ? ["message"] : [];
        string[] clauses = [.. asked, .. rule.Breaks.Fields().OrderBy(field => field.IsOrdered ? 0 : 1).SelectMany(field => Clauses(field.Word))];
        return playbook.At(rule.About.Word, item.Name, clauses);
    }

    private static string[] Clauses(string field) => field switch
    {
        "discount" or "saving" or "profit" or "margin" => ["price", "amount"],
        "levels" => ["depth"],
        "reward_kind" or "reward_to" or "reward_worth" => ["reward"],
        "message_length" => ["message"],
        "slots" or "most_per_day" or "most_per_week" or "set_off_by" => ["every", "on", "due"],
        "carries" or "offer" or "offer_kind" or "segment" => ["post", "send"],
        _ => [field],
    };

    private static TextSpan Segment(string name, CheckedPlaybook playbook) =>
        playbook.Root.Clauses.FirstOrDefault(clause => clause.Keyword == "segment" && clause.Name == name)?.Syntax.Head?.Span ?? playbook.Root.HeadSpan;
}
