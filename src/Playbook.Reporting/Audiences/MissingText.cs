using System.Collections.Immutable;
using Playbook.Data.Members;
using Playbook.Plan.Members;

namespace Playbook.Reporting.Audiences;

/// <summary>Says what is not known of members, and what would tell it.</summary>
public static class MissingText
{
    private static readonly ImmutableArray<(MissingFacts Fact, string Word, string Lacks)> s_texts =
    [
        (MissingFacts.Joined, "joined", Column(ColumnWord.Joined)),
        (MissingFacts.DoNotDisturb, "do_not_disturb", Column(ColumnWord.DoNotDisturb)),
        (MissingFacts.Group, "group", Column(ColumnWord.Group)),
        (MissingFacts.Role, "role", Column(ColumnWord.Role)),
        (MissingFacts.Persona, "persona", Column(ColumnWord.Persona)),
        (MissingFacts.Attribute, "attribute", "the attribute's column in the member file"),
        (MissingFacts.Orders, "orders", "a log of orders (--orders FILE)"),
        (MissingFacts.OrderProducts, "order_products", "the column product in the log of orders"),
        (MissingFacts.OrderAmounts, "order_amounts", "the column amount in the log of orders"),
        (MissingFacts.OrderOffers, "order_offers", "the column offer in the log of orders"),
        (MissingFacts.Refunds, "refunds", "refunds, of which no file tells"),
        (MissingFacts.Touches, "touches", "a log of what was sent and posted (--touches FILE), the groups of posts in it"),
        (MissingFacts.Engagement, "engagement", "the column opened in the log of touches"),
        (MissingFacts.Posts, "posts", "what members write, of which no file tells"),
        (MissingFacts.Invited, "invited", "who brought whom, of which no file tells"),
        (MissingFacts.Answers, "answers", "answers to surveys, of which no file tells"),
        (MissingFacts.Events, "events", "events, of which no file tells"),
        (MissingFacts.Stages, "stages", "where members stand in journeys, of which no file tells"),
        (MissingFacts.Phase, "phase", Column(ColumnWord.Phase)),
        (MissingFacts.Standing, "standing", "ranks and scores among all members, which are not worked out from files"),
        (MissingFacts.SharedCap, "shared_cap", "what a cap of a store or in total has counted, which is not followed member by member"),
        (MissingFacts.Holdout, "holdout", "which group it is (the column group_id in the member file), or a held_out that reads yes or no"),
    ];

    /// <summary>The words of JSON, in a fixed order.</summary>
    public static IEnumerable<string> Words(MissingFacts facts) => Of(facts).Select(text => text.Word);

    /// <summary>What would have to be told, one text a fact.</summary>
    public static IEnumerable<(MissingFacts Fact, string Lacks)> Lacks(MissingFacts facts) => Of(facts).Select(text => (text.Fact, text.Lacks));

    private static IEnumerable<(MissingFacts Fact, string Word, string Lacks)> Of(MissingFacts facts) => s_texts.Where(text => (facts & text.Fact) != MissingFacts.None);

    private static string Column(ColumnWord column) => $"the column {column.Word} in the member file";
}
