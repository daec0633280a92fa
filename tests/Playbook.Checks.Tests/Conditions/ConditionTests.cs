using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Conditions;

/// <summary>Conditions that nobody or everybody meets, and parts of conditions that add nothing.</summary>
public sealed class ConditionTests
{
    private const string Around = "product rice {\n  list_price 40 CNY\n}\nattribute city {\n  type one_of [长沙, 湘潭]\n}\nsurvey pain {\n  ask direct\n  answers 没时间, 学不会\n  expires 3d\n}\n";

    [Fact]
    public void Two_lines_that_contradict_each_other_are_both_shown()
    {
        var found = Assert.Single(Of("PB7401", "segment odd = orders(30d) >= 2 and not do_not_disturb and since_last_order > 60d\n"));
        Assert.Equal("nobody is in `odd`: `orders(30d) >= 2` and `since_last_order > 60d` contradict each other", found.Message);
        Assert.Equal("this cannot hold together with it", Assert.Single(found.Related).Message.ToString());
        Assert.Equal("没有人属于 `odd`：`orders(30d) >= 2` 和 `since_last_order > 60d` 互相矛盾", found.MessageIn(Language.ZhHans));
    }

    [Fact]
    public void Contradiction_across_segments_points_into_both()
    {
        var found = Assert.Single(Of("PB7401", "segment buyers = orders(30d) >= 1\nsegment idle = since_last_order > 45d\nsegment both = buyers and idle\n"));
        Assert.StartsWith("nobody is in `both`", found.Message, StringComparison.Ordinal);
        Assert.Equal(2, found.Related.Length);
    }

    [Fact]
    public void Segment_within_one_of_nobody_is_not_said_again_where_the_lines_stand_elsewhere() =>
        Assert.Single(Of("PB7401", "segment buyers = orders(30d) >= 1\nsegment idle = since_last_order > 45d\nsegment both = buyers and idle\nsegment more = both and city == 长沙\n"));

    [Fact]
    public void What_rests_on_an_empty_segment_is_not_said_again() =>
        Assert.Single(Of("PB7401", "segment none = orders(30d) > 3 and orders(90d) < 3\nsegment more = none and city == 长沙\nsegment yet = more or none\n"));

    [Fact]
    public void Three_lines_of_which_each_is_needed_are_all_named()
    {
        var found = Assert.Single(Of("PB7401", "segment odd = orders(7d) <= 2 and city != 长沙 and orders(rice, 7d) >= 1 and city != 湘潭 and known(city)\n"));
        Assert.Equal("nobody is in `odd`: `city != 长沙`, `city != 湘潭`, `known(city)` cannot all hold", found.Message);
    }

    [Theory]
    [InlineData("segment all = orders(30d) >= 2 or orders(30d) < 2", "one of `orders(30d) >= 2`, `orders(30d) < 2` always holds")]
    [InlineData("segment all = orders(30d) >= 0", "`orders(30d) >= 0` always holds")]
    public void Segment_that_is_everybody_by_accident_is_found(string segment, string reason) =>
        Assert.Equal($"everybody is in `all`: {reason}", Assert.Single(Of("PB7402", segment + "\n")).Message);

    [Theory]
    [InlineData("segment all = everyone")]
    [InlineData("segment some = orders(30d) >= 1 or orders(90d) < 1")]
    [InlineData("segment none = not everyone")]
    public void What_is_meant_so_is_not_said(string segment)
    {
        Assert.Empty(Of("PB7402", segment + "\n"));
        Assert.Empty(Of("PB7401", segment + "\n"));
    }

    [Theory]
    [InlineData("orders(30d) >= 2 and orders(90d) >= 1", "`orders(90d) >= 1` adds nothing to the condition: whoever meets `orders(30d) >= 2` meets it", "orders(30d) >= 2")]
    [InlineData("orders(90d) >= 1 and orders(30d) >= 2", "`orders(90d) >= 1` adds nothing to the condition: whoever meets `orders(30d) >= 2` meets it", "orders(30d) >= 2")]
    [InlineData("do_not_disturb and orders(30d) >= 2 and do_not_disturb", "`do_not_disturb` adds nothing to the condition: whoever meets `do_not_disturb` meets it", "do_not_disturb and orders(30d) >= 2")]
    [InlineData("do_not_disturb and (city == 长沙 or orders(30d) >= 0 and known(city))", "`orders(30d) >= 0` adds nothing to the condition: it always holds", "do_not_disturb and (city == 长沙 or known(city))")]
    public void Part_that_adds_nothing_is_found_and_taken_away(string condition, string message, string mended)
    {
        var found = Of("PB7403", $"segment some = {condition}\n");
        Assert.Equal(message, found[0].Message);
        Assert.Contains($"segment some = {mended}\n", found[0].Fixes[0].ApplyTo(ExampleHost.Wrap(Around + $"segment some = {condition}\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("since_last_order > 30d and (orders(7d) >= 1 or city == 长沙)", "`orders(7d) >= 1` adds nobody to the condition: it contradicts `since_last_order > 30d`")]
    [InlineData("orders(30d) >= 1 or city == 长沙 or orders(30d) > 4", "`orders(30d) > 4` adds nobody to the condition: whoever meets it meets `orders(30d) >= 1`")]
    [InlineData("city == 长沙 or orders(30d) < 0", "`orders(30d) < 0` adds nobody to the condition: it never holds")]
    public void Part_that_adds_nobody_is_found(string condition, string message) => Assert.Equal(message, Assert.Single(Of("PB7404", $"segment some = {condition}\n")).Message);

    [Theory]
    [InlineData("orders(30d) in 2 .. 4 and orders(90d) >= 5")]
    [InlineData("since_last_order > 45d and since_last_active > 30d and since_joined >= 14d")]
    [InlineData("answered(pain) and not do_not_disturb")]
    [InlineData("answered(pain) or orders(30d) >= 1 and city != 长沙")]
    public void Parts_that_are_needed_are_left_alone(string condition)
    {
        Assert.Empty(Of("PB7403", $"segment some = {condition}\n"));
        Assert.Empty(Of("PB7404", $"segment some = {condition}\n"));
    }

    [Theory]
    [InlineData("PB7404", "not (orders(30d) >= 1 or orders(30d) > 4)", "`orders(30d) > 4` adds nobody to what `not` leaves out: whoever meets it meets `orders(30d) >= 1`", "not (orders(30d) >= 1)")]
    [InlineData("PB7404", "since_last_order > 30d and not (orders(7d) >= 1 or city == 长沙)", "`orders(7d) >= 1` adds nobody to what `not` leaves out: it contradicts `since_last_order > 30d`", "since_last_order > 30d and not (city == 长沙)")]
    [InlineData("PB7403", "in_group and not (orders(30d) >= 2 and orders(90d) >= 1)", "`orders(90d) >= 1` adds nothing to what `not` leaves out: whoever meets `orders(30d) >= 2` meets it", "in_group and not (orders(30d) >= 2)")]
    [InlineData("PB7403", "city == 长沙 or not (orders(30d) >= 0 and known(city))", "`orders(30d) >= 0` adds nothing to what `not` leaves out: it always holds", "city == 长沙 or not (known(city))")]
    public void Part_under_not_that_tells_nobody_apart_is_found_and_taken_away(string code, string condition, string message, string mended)
    {
        var found = Assert.Single(Of(code, $"segment some = {condition}\n"));
        Assert.Equal(message, found.Message);
        Assert.Contains($"segment some = {mended}\n", found.Fixes[0].ApplyTo(ExampleHost.Wrap(Around + $"segment some = {condition}\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in_group and not (orders(30d) >= 2 and orders(90d) >= 5)")]
    [InlineData("not (orders(30d) >= 1 or city == 长沙)")]
    [InlineData("since_last_order > 5d and not (orders(7d) >= 1 or city == 长沙)")]
    public void Part_under_not_that_is_needed_is_left_alone(string condition)
    {
        Assert.Empty(Of("PB7403", $"segment some = {condition}\n"));
        Assert.Empty(Of("PB7404", $"segment some = {condition}\n"));
    }

    [Fact]
    public void Parts_of_a_long_condition_are_judged_as_far_as_the_steps_go()
    {
        var any = string.Join(" or ", Enumerable.Range(1, 1000).Select(days => $"orders({days}d) == {1 + (days % 7)}"));
        var found = CheckTest.All(ExampleHost.Wrap($"{Around}segment any = {any} or orders(3d) == 4\n"));
        Assert.Equal("`orders(3d) == 4` adds nobody to the condition: whoever meets it meets `orders(3d) == 4`", Assert.Single(found, finding => finding.Code == "PB7404").Message);
        Assert.Equal("not decided whether every part of `orders(1d) == 2 or orders(2d) == 3 or orders(3d) == 4 or ord…` is needed: 1000000 steps were not enough", Assert.Single(found, finding => finding.Code == "PB7420").Message);
    }

    [Theory]
    [InlineData("orders(60d) == 0 and since_last_order < 30d", "`orders(60d) == 0` and `since_last_order < 30d` contradict each other")]
    [InlineData("since_last_order <= 30d and in_group and spend(60d) == 0 CNY and orders(rice, 60d) == 0 and orders(60d) < 1", "`since_last_order <= 30d` and `orders(60d) < 1` contradict each other")]
    [InlineData("orders(rice, 60d) == 0 and since_last_order(rice) < 30d", "`orders(rice, 60d) == 0` and `since_last_order(rice) < 30d` contradict each other")]
    public void Last_order_that_no_log_can_tell_is_found(string condition, string contradiction)
    {
        var found = Assert.Single(Of("PB7414", $"segment odd = {condition}\n"));
        Assert.Equal($"nobody whose every order is told is in `odd`: {contradiction}", found.Message);
        Assert.Empty(Of("PB7401", $"segment odd = {condition}\n"));
    }

    [Fact]
    public void Last_order_that_no_log_tells_is_shown_by_a_member_and_said_once()
    {
        var found = Assert.Single(Of("PB7414", "segment idle = orders(60d) == 0\nsegment recent = since_last_order < 30d\nsegment odd = idle and recent\nsegment more = odd and city == 长沙\n"));
        Assert.StartsWith("nobody whose every order is told is in `odd`", found.Message, StringComparison.Ordinal);
        Assert.Contains(found.Related, related => related.Message.ToString().StartsWith("such a member: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("orders(60d) == 0 and since_last_order < 90d")]
    [InlineData("orders(60d) == 0 and since_last_order <= 60d")]
    [InlineData("orders(rice, 60d) == 0 and since_last_order < 30d")]
    [InlineData("orders(60d) == 0 and since_last_order > 30d")]
    public void Last_order_that_a_log_can_tell_is_not_said(string condition) => Assert.Empty(Of("PB7414", $"segment some = {condition}\n"));

    [Fact]
    public void Part_with_a_comment_beside_it_is_not_taken_away() =>
        Assert.Empty(Assert.Single(Of("PB7403", "segment some = orders(30d) >= 2 and // at least once a quarter\n    orders(90d) >= 1\n")).Fixes);

    [Fact]
    public void Same_members_in_other_words_are_found_and_a_second_name_is_not()
    {
        var found = Assert.Single(Of("PB7405", "segment a = not (orders(30d) >= 1 or do_not_disturb)\nsegment b = orders(30d) == 0 and not do_not_disturb\nsegment c = a\n"));
        Assert.Equal("`b` always has the same members as `a`", found.Message);
    }

    [Theory]
    [InlineData(1000)]
    public void Conditions_of_thousands_of_terms_end(int terms)
    {
        var all = string.Join(" and ", Enumerable.Range(1, terms).Select(days => $"orders({days}d) >= 1"));
        var any = string.Join(" or ", Enumerable.Range(1, terms).Select(days => $"orders({days}d) >= {days}"));
        var found = CheckTest.All(ExampleHost.Wrap($"{Around}segment all = {all}\nsegment any = {any}\nsegment none = {all} and orders(3000d) == 0\nsegment both = ({any}) and ({all})\n"));
        Assert.Contains("`orders(1d) >= 1` and `orders(3000d) == 0` contradict each other", Assert.Single(found, finding => finding.Code == "PB7401").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_two_thousand_deep_ends()
    {
        var deep = string.Concat(Enumerable.Repeat("(", 2000)) + "orders(30d) >= 1" + string.Concat(Enumerable.Repeat(") and not do_not_disturb", 2000));
        var compilation = Playbook.Compiler.Compilation.Create(new SourceText("test.playbook", ExampleHost.Wrap($"{Around}segment deep = {deep}\n")), "test");
        var found = compilation.Diagnostics.Concat(PlaybookChecks.Run(compilation)).ToList();
        Assert.InRange(found.Count(finding => finding.Severity == Severity.Error), 0, 1);
    }

    [Fact]
    public void Findings_are_the_same_however_many_threads_ask()
    {
        var text = ExampleHost.Wrap(Around + string.Concat(Enumerable.Range(0, 40).Select(i => $"segment s{i} = orders({30 + (i % 13)}d) >= {1 + (i % 3)} and orders({60 + i}d) >= 1\n")));
        var first = CheckTest.All(text).Select(finding => finding.ToString()).ToList();
        Assert.Contains(first, line => line.Contains("PB7405", StringComparison.Ordinal));
        for (var run = 0; run < 3; run++) Assert.Equal(first, CheckTest.All(text).Select(finding => finding.ToString()));
    }

    private static ImmutableArray<Diagnostic> Of(string code, string lines) => CheckTest.Of(code, ExampleHost.Wrap(Around + lines));
}
