using System.Collections.Immutable;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Members;

namespace Playbook.Reporting.Audiences;

/// <summary>Says what is not known of members, and what would tell it.</summary>
public static class MissingText
{
    private static readonly ImmutableArray<(MissingFacts Fact, string Word, Phrase Lacks)> s_texts =
    [
        (MissingFacts.Joined, "joined", Column(ColumnWord.Joined)),
        (MissingFacts.DoNotDisturb, "do_not_disturb", Column(ColumnWord.DoNotDisturb)),
        (MissingFacts.Group, "group", Column(ColumnWord.Group)),
        (MissingFacts.Role, "role", Column(ColumnWord.Role)),
        (MissingFacts.Persona, "persona", Column(ColumnWord.Persona)),
        (MissingFacts.Attribute, "attribute", "an attribute that no column tells"),
        (MissingFacts.Orders, "orders", "a log of orders, `--orders FILE`"),
        (MissingFacts.OrderProducts, "order_products", OrderColumn("product")),
        (MissingFacts.OrderAmounts, "order_amounts", OrderColumn("amount")),
        (MissingFacts.OrderOffers, "order_offers", OrderColumn("offer")),
        (MissingFacts.Refunds, "refunds", "refunds, of which no file tells"),
        (MissingFacts.Touches, "touches", "a log of what was sent and of what was posted in which group, `--touches FILE`"),
        (MissingFacts.Engagement, "engagement", TouchColumn("opened")),
        (MissingFacts.Posts, "posts", "what members write, of which no file tells"),
        (MissingFacts.Invited, "invited", "who brought whom, of which no file tells"),
        (MissingFacts.Answers, "answers", "answers to surveys, of which no file tells"),
        (MissingFacts.Events, "events", "events, of which no file tells"),
        (MissingFacts.Stages, "stages", "where members stand in journeys, of which no file tells"),
        (MissingFacts.Phase, "phase", Column(ColumnWord.Phase)),
        (MissingFacts.Standing, "standing", "what is ranked or scored, of each member in a group"),
        (MissingFacts.SharedCap, "shared_cap", "what a cap of a store or in total has counted, which is not followed"),
        (MissingFacts.Holdout, "holdout", "which group a member is in, `group_id` in the member file, or a readable `held_out`"),
    ];

    /// <summary>The words of JSON, in a fixed order.</summary>
    public static IEnumerable<string> Words(MissingFacts facts) => Of(facts).Select(text => text.Word);

    /// <summary>What would have to be told, one text a fact.</summary>
    public static IEnumerable<(MissingFacts Fact, Phrase Lacks)> Lacks(MissingFacts facts) => Of(facts).Select(text => (text.Fact, text.Lacks));

    private static IEnumerable<(MissingFacts Fact, string Word, Phrase Lacks)> Of(MissingFacts facts) => s_texts.Where(text => (facts & text.Fact) != MissingFacts.None);

    /// <summary>What would tell of an attribute.</summary>
    public static Phrase Column(string name) => Phrase.Of($"the column `{name}` in the member file");

    private static Phrase Column(ColumnWord column) => Column(column.Word);

    private static Phrase OrderColumn(string name) => Phrase.Of($"the column `{name}` in the log of orders");

    private static Phrase TouchColumn(string name) => Phrase.Of($"the column `{name}` in the log of touches");
}
