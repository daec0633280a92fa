using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Conditions;

/// <summary>Tags of a lifecycle that are no steps, and shares of members that never change.</summary>
public sealed class LifecycleTests
{
    [Theory]
    [InlineData("in_group", "in_group and orders(180d) == 0", "of the lifecycle, whoever is in `second` is in `first` as well")]
    [InlineData("orders(30d) >= 2", "orders(90d) >= 1", "of the lifecycle, whoever is in `first` is in `second` as well")]
    [InlineData("orders(90d) >= 1", "not orders(90d) == 0", "of the lifecycle, whoever is in `second` is in `first` as well")]
    public void Tag_within_another_is_found_with_both_lines(string first, string second, string message)
    {
        var found = Assert.Single(Of("PB7409", Tags(first, second)));
        Assert.Equal(message, found.Message);
        Assert.Equal(2, found.Related.Length);
    }

    [Theory]
    [InlineData("orders(180d) >= 1", "orders(180d) == 0")]
    [InlineData("orders(30d) >= 1", "orders(90d) in 1 .. 3")]
    [InlineData("not everyone", "orders(90d) >= 1")]
    public void Tags_of_which_each_has_members_of_its_own_are_not_said(string first, string second) => Assert.Empty(Of("PB7409", Tags(first, second)));

    [Theory]
    [InlineData("orders(30d) >= 3", "orders(60d) >= 1", "all of those counted always meet the condition")]
    [InlineData("orders(30d) >= 3", "orders(60d) < 2", "none of those counted ever meets the condition")]
    [InlineData("orders(30d) >= 3 and orders(60d) < 3", "in_group", "nobody is counted")]
    [InlineData("everyone", "since_joined >= 0h", "all of those counted always meet the condition")]
    public void Share_that_never_changes_is_found_with_its_reason(string of, string where, string why) =>
        Assert.Equal($"the metric `share` never changes: {why}", Assert.Single(Of("PB7413", $"metric share = percent of members({of}) where {where}\n")).Message);

    [Theory]
    [InlineData("orders(30d) >= 3", "orders(7d) >= 1")]
    [InlineData("everyone", "orders(30d) >= 1")]
    [InlineData("since_joined >= 14d", "orders(60d) >= 1")]
    public void Share_that_may_change_is_not_said(string of, string where) => Assert.Empty(Of("PB7413", $"metric share = percent of members({of}) where {where}\n"));

    private static string Tags(string first, string second) =>
        $"segment first = {first}\nsegment second = {second}\ngroup club {{\n  capacity 200 members\n  on_full open_another\n  lifecycle first, second\n}}\n";

    private static ImmutableArray<Diagnostic> Of(string code, string lines) => CheckTest.Of(code, ExampleHost.Wrap(lines));
}
