using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;
using static Playbook.Checks.Tests.Calendar.Week;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>Caps that starve, delay for weeks, or stop nothing.</summary>
public sealed class CapTests
{
    [Fact]
    public void Cap_of_three_a_week_that_delays_five_makes_them_wait_for_weeks()
    {
        var found = Assert.Single(Of("PB7104", Post("news", "every Mon, Tue, Wed, Thu, Fri at 11:00") + Cap("weekly", "3 per group per calendar week", "delay")));
        Assert.Contains("`weekly` makes touches wait up to 2", found.Message, StringComparison.Ordinal);
        Assert.Contains("`news`, asked for at 2026-04-", found.Message, StringComparison.Ordinal);
        Assert.Equal("write `delay up to 7d`", Assert.Single(found.Fixes).Title.ToString());
        Assert.Equal(["so much goes out", "so much is asked for"], found.Related.Select(related => related.Message.ToString()));
    }

    [Fact]
    public void Fix_is_written_in_YAML_as_well()
    {
        var text = Converter.Convert(SyntaxTree.Parse(new SourceText("wait.playbook", ExampleHost.Wrap("group g {\n  capacity 9 members\n  on_full close\n}\ncadence news {\n  every day at 11:00\n  post content in g\n}\n" + Cap("weekly", "3 per group per calendar week", "delay")))), Spelling.Yaml).Text!;
        var found = Assert.Single(InYaml(text), finding => finding.Code == "PB7104");
        Assert.DoesNotContain(InYaml(Assert.Single(found.Fixes).ApplyTo(text)), finding => finding.Code == "PB7104");
    }

    [Theory]
    [InlineData("delay up to 24h")]
    [InlineData("skip")]
    [InlineData("drop")]
    public void Cap_that_lets_nothing_wait_without_end_delays_nothing_for_weeks(string policy) =>
        Assert.Empty(Of("PB7104", Post("news", "every Mon, Tue, Wed, Thu, Fri at 11:00") + Cap("weekly", "3 per group per calendar week", policy)));

    [Fact]
    public void Messages_wait_for_a_cap_per_member_too() =>
        Assert.Single(Of("PB7104", Send("note", "every Mon, Wed, Fri at 11:00") + Cap("direct", "1 per member per calendar week", "delay")));

    [Fact]
    public void Messages_to_two_segments_are_not_added_up_without_proof() =>
        Assert.Empty(Of("PB7104", Send("one", "every Mon at 11:00") + Send("two", "every Wed at 11:00", "message to lapsed") + Cap("direct", "1 per member per calendar week", "delay")));

    [Fact]
    public void Post_of_lower_priority_starves_and_names_who_takes_the_room()
    {
        var found = Assert.Single(Of("PB7103", Post("morning", "every Mon at 09:00") + Post("noon", "every Mon at 12:00", more: "priority 2") + Cap("daily", "1 per group per calendar day", "skip")));
        Assert.StartsWith("`morning` never goes out: at each of 8 slots the cap `daily`", found.Message, StringComparison.Ordinal);
        Assert.Contains("2026-03-02T12:00: `noon` takes the room", found.Related.Select(related => related.Message.ToString()));
        Assert.Equal("write `2 per group per calendar day`", Assert.Single(found.Fixes).Title.ToString());
    }

    [Fact]
    public void Post_that_goes_out_on_some_days_is_not_starved() =>
        Assert.Empty(Of("PB7103", Post("morning", "every Mon at 09:00") + Post("noon", "every Mon, Tue at 12:00") + Cap("daily", "1 per group per calendar day", "skip")));

    [Fact]
    public void Starved_for_ever_by_a_delay_is_said_once()
    {
        var text = Post("early", "every day at 09:00") + Post("late", "every day at 12:00") + Cap("daily", "1 per group per calendar month", "delay");
        Assert.Equal(["late"], Of("PB7103", text).Select(found => found.Arguments[0].ToString()));
        Assert.DoesNotContain(Of("PB7104", text), found => found.Message.Contains("`late`", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_with_phases_of_their_own_are_not_judged_by_caps()
    {
        const string Phases = "phase wake {\n  scope per group\n  lasts 3d\n  allow content\n}\nphase sell {\n  after wake\n  scope per group\n  lasts 3d\n  allow content, offers\n  next wake\n}\n";
        Assert.Empty(Of("PB7103", Phases + Post("talk", "every Mon at 09:00") + Post("promo", "every Mon at 12:00", "deal") + Cap("daily", "1 per group per calendar day", "skip")));
    }

    [Fact]
    public void Cap_of_zero_is_refused_by_the_compiler()
    {
        var text = ExampleHost.Wrap(Cap("none", "0 per group per calendar day", "skip"));
        Assert.Contains(Compilation.Create(new SourceText("zero.playbook", text), "test").Diagnostics, found => found.Severity == Severity.Error && found.Hint.Contains("a cap of 0 would block every touch", StringComparison.Ordinal));
    }

    [Fact]
    public void Cap_behind_a_stricter_one_is_dead_and_names_it()
    {
        var found = Assert.Single(Of("PB7113", Post("news", "every day at 09:00, 15:00") + Cap("by_day", "1 per group per calendar day", "skip") + Cap("by_week", "7 per group per calendar week", "skip")));
        Assert.StartsWith("the cap `by_week` never stops anything: `by_day` stops first, and lets out at most 7 where `by_week` allows 7", found.Message, StringComparison.Ordinal);
        Assert.Equal("this cap stops first", Assert.Single(found.Related).Message.ToString());
    }

    [Theory]
    [InlineData("6 per group per calendar week")]
    [InlineData("10 per group per rolling 30d")]
    public void Cap_that_stops_something_is_not_dead(string count) =>
        Assert.Empty(Of("PB7113", Post("news", "every day at 09:00, 15:00") + Cap("by_day", "1 per group per calendar day", "skip") + Cap("wider", count, "skip")));

    [Fact]
    public void Cap_with_some_room_to_spare_is_a_guard() =>
        Assert.Empty(Of("PB7117", Post("news", "every Mon at 09:00, 15:00") + Cap("daily", "4 per group per calendar day", "skip")));

    [Fact]
    public void Cap_on_messages_that_members_set_off_is_not_counted() =>
        Assert.Empty(Of("PB7117", Send("note", "due 31d after last order; at 11:00") + Cap("direct", "9 per member per calendar week", "skip")));

    [Fact]
    public void Scenario_that_asks_for_less_is_not_told_of_a_far_cap() =>
        Assert.Empty(Of("PB7117", Post("news", "every Mon at 09:00, 12:00, 15:00") + Cap("daily", "3 per group per calendar day", "skip") + "scenario less {\n  set news.every = Mon at 09:00\n}\n"));

    [Theory]
    [InlineData("by_day.count = 1 per group per calendar day", 0)]
    [InlineData("by_week.count = 14 per group per calendar week", 1)]
    public void Scenario_is_told_of_the_dead_cap_that_it_sets_itself(string set, int expected) =>
        Assert.Equal(expected, Of("PB7113", Post("news", "every day at 09:00, 12:00, 15:00") + Cap("by_day", "2 per group per calendar day", "skip") + Cap("by_week", "10 per group per calendar week", "skip") + $"scenario other {{\n  set {set}\n}}\n").Length);

    [Fact]
    public void Scenario_that_starves_a_cadence_is_named()
    {
        var found = Assert.Single(Of("PB7103", Post("morning", "every Mon at 09:00") + Post("noon", "every Mon at 12:00") + Cap("daily", "2 per group per calendar day", "skip") + "scenario strict {\n  set daily.count = 1 per group per calendar day\n}\n"));
        Assert.Contains("`noon`", found.Message, StringComparison.Ordinal);
        Assert.Contains(found.Related, related => related.Message.ToString() == "in this scenario");
    }

    /// <summary>Of thirty posts a day, each of higher priority than the one before, the last three go out.</summary>
    [Fact]
    public void Thirty_posts_a_day_give_way_to_the_last_for_a_whole_year()
    {
        var posts = string.Concat(Enumerable.Range(0, 30).Select(number => Post($"post_{number:00}", $"every day at {8 + (number / 4):00}:{number % 4 * 15:00}", more: $"priority {number + 1}")));
        var found = CheckTest.Of("PB7103", ExampleHost.Wrap("period 2026-01-01 .. 2026-12-31\ngroup store_group {\n  capacity 500 members\n  on_full open_another\n}\n" + posts + Cap("daily", "3 per group per calendar day", "skip")));
        Assert.Equal(27, found.Length);
        Assert.All(found, finding => Assert.StartsWith($"`{finding.Arguments[0]}` never goes out: at each of 365 slots", finding.Message, StringComparison.Ordinal));
        Assert.Equal("write `4 per group per calendar day`", Assert.Single(found[^1].Fixes).Title.ToString());
        Assert.Equal(8, found.Count(finding => finding.Fixes.Length == 1));
    }

    private static IEnumerable<Diagnostic> InYaml(string text)
    {
        var compilation = Compilation.Create(new SourceText("wait.playbook.yaml", text), "test");
        Assert.NotNull(compilation.Plan);
        return PlaybookChecks.Run(compilation);
    }
}
