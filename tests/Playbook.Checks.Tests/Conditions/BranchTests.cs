using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Conditions;

/// <summary>Alternatives that are taken in order, and conditions that meet the lines around them.</summary>
public sealed class BranchTests
{
    private const string Survey = "survey pain {\n  ask direct\n  answers 没时间, 学不会\n  expires 3d\n}\n";

    [Fact]
    public void Later_stage_that_an_earlier_one_covers_is_named_with_it()
    {
        var found = Assert.Single(Of("PB7406", Journey("answered(pain) == 没时间", "orders(30d) >= 1", "orders(30d) >= 3 and not do_not_disturb")));
        Assert.Equal("nobody enters the stage `c`: everybody who could enters `b` first", found.Message);
        Assert.Single(found.Related);
    }

    [Fact]
    public void Later_stage_that_two_earlier_ones_cover_together_is_found() =>
        Assert.EndsWith("enters `a`, `b` first", Assert.Single(Of("PB7406", Journey("orders(30d) >= 3", "orders(30d) < 3 and not do_not_disturb", "not do_not_disturb"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Stages_that_leave_somebody_over_are_not_said()
    {
        Assert.Empty(Of("PB7406", Journey("orders(30d) >= 3", "orders(30d) >= 2", "orders(30d) >= 1")));
        var hole = Assert.Single(Of("PB7407", Journey("orders(30d) >= 3", "orders(30d) >= 2", "orders(30d) >= 1")));
        Assert.Contains("never ordered", Assert.Single(hole.Related).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_over_all_answers_have_no_hole() =>
        Assert.Empty(Of("PB7407", Journey("answered(pain) == 没时间", "answered(pain) == 学不会 and orders(30d) >= 1", "answered(pain) == 学不会")));

    [Fact]
    public void Hole_counts_those_who_do_not_answer_where_they_go_on() =>
        Assert.Single(Of("PB7407", Journey("answered(pain) == 没时间", "answered(pain) == 学不会 and orders(30d) >= 1", "answered(pain) == 学不会").Replace("on_expired leave", "on_expired proceed", StringComparison.Ordinal)));

    [Fact]
    public void Stage_that_nobody_can_enter_is_found() =>
        Assert.StartsWith("nobody enters the stage `b`", Assert.Single(Of("PB7401", Journey("orders(30d) >= 3", "orders(30d) >= 2 and orders(90d) < 2", "orders(30d) >= 1"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("due 180d after last order", "orders(30d) >= 1", true)]
    [InlineData("due 20d after last order", "orders(30d) >= 1", false)]
    [InlineData("due 3d after join", "since_joined > 14d", true)]
    [InlineData("due 30d after join", "since_joined > 14d", false)]
    [InlineData("due 20d after last order of rice", "since_last_order(rice) > 30d", true)]
    [InlineData("due 20d after last order of rice", "since_last_order > 10d", false)]
    [InlineData("every Mon", "since_last_order > 10d", false)]
    public void Message_that_falls_due_when_nobody_is_there_is_found(string due, string segment, bool isFound) =>
        Assert.Equal(isFound ? 1 : 0, Of("PB7411", Due(due, segment)).Length);

    [Fact]
    public void Message_that_may_wait_is_not_judged() =>
        Assert.Empty(Of("PB7411", Due("due 20d after last order", "since_last_order > 30d") + "quiet_hours {\n  between 22:00 .. 08:00\n  on_quiet delay\n}\n"));

    [Fact]
    public void What_is_not_decided_is_said_once()
    {
        var found = Assert.Single(Of("PB7420", "product rice {\n  list_price 40 CNY\n}\nsegment odd = since_last_order(rice) < 5d and since_last_order > 10d\n"));
        Assert.Equal("not decided whether anybody is in `odd`: nothing contradicts it, and no member was found who shows it", found.Message);
    }

    [Fact]
    public void Role_that_an_earlier_one_covers_is_named_with_it()
    {
        var found = Assert.Single(Of("PB7415", Roles(("active", "bystander", "active_days(28d) >= 4"), ("posting", "bystander", "posts(28d) >= 1"), ("core", "bystander", "active_days(28d) >= 12 and not do_not_disturb"))));
        Assert.Equal("nobody comes into the role `core` while there is room in `active`: whoever could comes in there first", found.Message);
        Assert.Single(found.Related);
    }

    [Fact]
    public void Role_that_two_earlier_ones_cover_together_is_found() => Assert.Contains(
        "while there is room in `a`, `b`",
        Assert.Single(Of("PB7415", Roles(("a", "bystander", "active_days(28d) >= 4 and do_not_disturb"), ("b", "bystander", "active_days(28d) >= 8 and not do_not_disturb"), ("c", "bystander", "active_days(28d) >= 9")))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("bystander", "active_days(28d) >= 2")]
    [InlineData("active", "active_days(28d) >= 12")]
    [InlineData("bystander", "active_days(28d) >= 12 and posts(28d) >= 1 or posts(28d) >= 5")]
    public void Role_to_which_a_way_is_left_is_not_said(string from, string condition) =>
        Assert.Empty(Of("PB7415", Roles(("active", "bystander", "active_days(28d) >= 4"), ("core", from, condition))));

    private static string Roles(params (string Name, string From, string When)[] roles) => "group club {\n  capacity 200 members\n  on_full open_another\n  role bystander {\n    share rest of group\n  }\n"
        + string.Concat(roles.Select(role => $"  role {role.Name} {{\n    share 10% of group\n    does relay\n    from {role.From}\n    becomes_when {role.When}\n  }}\n")) + "}\n";

    private static string Journey(params string[] enters) => Survey
        + "journey convert {\n  stage ask_pain {\n    enter orders(60d) >= 1\n    run survey pain\n    on_expired leave\n  }\n"
        + string.Concat(enters.Index().Select(enter => $"  stage {(char)('a' + enter.Index)} {{\n    after ask_pain\n    enter {enter.Item}\n    send message\n    message \"hello\"\n  }}\n"))
        + "}\n";

    private static string Due(string due, string segment) =>
        $"product rice {{\n  list_price 40 CNY\n}}\nsegment some = {segment}\ncadence reminder {{\n  {(due.StartsWith("every", StringComparison.Ordinal) ? $"{due} at 11:00" : $"{due}\n  at 11:00")}\n  send message to some\n  evaluate at_send\n  message \"hello\"\n}}\n";

    private static ImmutableArray<Diagnostic> Of(string code, string lines) => CheckTest.Of(code, ExampleHost.Wrap(lines));
}
