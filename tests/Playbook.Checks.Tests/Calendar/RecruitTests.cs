using static Playbook.Checks.Tests.Calendar.Week;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>What recruiting is to bring, against room and shoppers.</summary>
public sealed class RecruitTests
{
    private const string Host = "population {\n  stores 3\n  shoppers 1_000 in total\n  members_at_start 0 members\n  persona anyone {\n    share 100% of shoppers\n    purchase_interval 9d\n    order_value 86 CNY\n  }\n}\n";

    [Theory]
    [InlineData("close", "150 joins in total", 0)]
    [InlineData("close", "151 joins in total", 1)]
    [InlineData("close", "51 joins per store", 1)]
    [InlineData("close", "50 joins per group", 0)]
    [InlineData("open_another", "600 joins in total", 0)]
    public void Group_that_closes_has_room_for_so_many(string policy, string stop, int expected)
    {
        var found = Of("PB7112", Host + $"group branch {{\n  one_per store\n  capacity 50 members\n  on_full {policy}\n}}\nrecruit till {{\n  into branch\n  stop_at {stop}\n}}\n");
        Assert.Equal(expected, found.Length);
        Assert.All(found, full => Assert.Contains("`branch` closes when 150 have come", full.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("600 joins in total", 0)]
    [InlineData("601 joins in total", 1)]
    [InlineData("1_000 joins in total", 1)]
    [InlineData("1_001 joins in total", 0)] // the compiler says so
    [InlineData("201 joins per store", 1)]
    [InlineData("334 joins per store", 0)]
    [InlineData("334 joins per group", 0)]
    public void End_above_those_who_may_still_join_never_comes(string stop, int expected) =>
        Assert.Equal(expected, Of("PB7116", Host.Replace("members_at_start 0", "members_at_start 400", StringComparison.Ordinal) + $"recruit till {{\n  into store_group\n  stop_at {stop}\n}}\n").Length);
}
