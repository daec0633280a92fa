using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>What is known of a member, its flags and its group, and where it stands among all.</summary>
internal sealed class RestatedTraits
{
    /// <summary>Scores are over 180 days as of the midnight before.</summary>
    public const long Scored = 181 * 1440;

    private static readonly string[] s_cities = ["长沙", "湘潭", "株洲"];
    private static readonly string[] s_groups = ["store_group", "fan_group"];
    private static readonly string[] s_kinds = ["shopping", "fan"];

    public RestatedTraits(SmtScript script, RestatedOrders orders)
    {
        script.Whole("city", -1, s_cities.Length - 1);
        script.Declare("age_known", "Bool");
        script.Declare("age", "Real");
        script.Declare("in_group", "Bool");
        script.Declare("do_not_disturb", "Bool");
        script.Whole("group", -1, s_groups.Length - 1);
        script.Assert("(=> (>= group 0) in_group)");

        // The shares of those who have as much or more, and of those who have as little or less, in millionths: everybody is in one of them.
        script.Declare("ranked", "Bool");
        script.Whole("as_much", 0, 1_000_000);
        script.Whole("as_little", 0, 1_000_000);
        script.Assert("(>= (+ as_much as_little) 1000000)");
        foreach (var score in (string[])["rfm_r", "rfm_f", "rfm_m"])
        {
            script.Whole(score, 0, 5);
            script.Assert($"(= (> {score} 0) (> rfm_r 0))");
        }

        script.Assert($"(=> (> rfm_r 0) {orders.Younger(Scored)})");
    }

    public static string City(IEnumerable<string> names) => SmtScript.Any(names.Select(name => $"(= city {Array.IndexOf(s_cities, name)})"));

    public static string Known(string attribute) => attribute == "city" ? "(>= city 0)" : "age_known";

    /// <summary>Of what is not known, no comparison holds but that it is not equal.</summary>
    public static string Age(ComparisonOperator comparison, decimal bound) => comparison == ComparisonOperator.NotEqual
        ? $"(or (not age_known) {SmtScript.Compare(comparison, "age", SmtScript.Number(bound))})"
        : $"(and age_known {SmtScript.Compare(comparison, "age", SmtScript.Number(bound))})";

    public static string Fact(MemberFact fact, IEnumerable<string> names) => SmtScript.Any(names.Select(name => $"(= group {Array.IndexOf(fact == MemberFact.Group ? s_groups : s_kinds, name)})"));

    public static string Flag(MemberFlag flag) => flag == MemberFlag.InGroup ? "in_group" : "do_not_disturb";

    public static string Ranked(RankEnd end, decimal share) => $"(and ranked (<= {(end == RankEnd.Top ? "as_much" : "as_little")} {SmtScript.Number((long)(share * 1_000_000m))}))";

    public static string Score(MemberMeasure measure) => measure switch
    {
        MemberMeasure.RfmRecency => "rfm_r",
        MemberMeasure.RfmFrequency => "rfm_f",
        _ => "rfm_m",
    };
}
