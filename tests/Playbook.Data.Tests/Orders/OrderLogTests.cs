using NodaTime;
using Playbook.Data.Orders;

namespace Playbook.Data.Tests.Orders;

public class OrderLogTests
{
    private static readonly OrderLog s_log = new(["ann", "bob"], [0, 2, 3], [0, 9, 4], [5d, 7d, 2.5d], new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 31));

    [Fact]
    public void Days_and_amounts_are_those_of_the_member()
    {
        Assert.Equal([0, 9], s_log.DaysOf(0).ToArray());
        Assert.Equal([4], s_log.DaysOf(1).ToArray());
        Assert.Equal([2.5d], s_log.AmountsOf(1).ToArray());
    }

    [Fact]
    public void Length_counts_both_ends() => Assert.Equal(31, s_log.Length);
}
