using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Members;
using Playbook.Data.Orders;
using Playbook.Data.Tests.Orders;
using Playbook.Data.Tests.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Data.Tests.Members;

/// <summary>The team's log of orders is read as the log that behaviour is learned from.</summary>
public sealed class TeamOrdersTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    private static readonly PolicyGround Ground = new(new CampaignPlan
    {
        Name = "shop",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(First, First.PlusDays(180)),
        Population = new PlanPopulation(1, 100, 10, [new PlanPersona("family", new Percent(100m), Duration.FromDays(9), new Money(80m, "CNY"), new Percent(0m), PriceSensitivity.Low)]),
        Groups = [new PlanGroup { Name = "friends", Capacity = 200, OnFull = OnFull.OpenAnother, Roles = [] }],
    });

    /// <summary>Each log holds two orders of A, on 31 January and 2 February, of 1,299 and 5 yuan.</summary>
    [Theory]
    [InlineData("user_id,time,amount\nA,1769824800,1299\nA,1769997600,5\n")]
    [InlineData("会员号,下单时间,实付金额\nA,2026年1月31日 10:00,\"¥1,299.00\"\nA,2026年2月2日 10:00,¥5.00\n")]
    [InlineData("Customer ID,InvoiceDate,Total\nA,31/1/2026 10:00,1299.00 CNY\nA,2/2/2026 10:00,5.00 CNY\n")]
    [InlineData("member,date,amount\nA,1/31/26,1299\nA,2/2/26,5\n")]
    [InlineData("member;date;amount\nA;31.1.2026;1.299,00\nA;2.2.2026;5,00\n")]
    [InlineData("member,time,amount\nA,20260131,1299\nA,20260202,5\n")]
    [InlineData("member,time,amount,currency\nA,2026-01-31 02:00 PM,1299,CNY\nA,2026-02-02 02:00 PM,5,RMB\n")]
    [InlineData("member,time,amount,order\nA,2026-01-31,1299,1\nA,2026-02-02,5,2\nA,2026-02-03,5,C2\n", "PB9326")]
    [InlineData("member,time,amount,order\nA,2026-01-31,1299,1\nA,2026-02-02,5,2\nA,2026-02-02,5,2\n", "PB9328")]
    [InlineData("member,time,amount\nA,2026-01-31,1299\nA,2026-02-02,5\nA,2026-02-03,-5\nNULL,2026-02-03,5\n", "PB9326", "PB9403")]
    public void Log_means_the_same_to_both(string text, params string[] codes)
    {
        using var file = DataFile.Of(text);
        var (orders, diagnostics) = Read(file.Path);
        Assert.Equal(codes, diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        Assert.Equal([(30, 1299m), (32, 5m)], orders.Select(order => (order.Minute / 1_440, order.Paid)));
        var log = LogText.Of(new OrderLogRequest(file.Path) { TimeZone = "Asia/Shanghai" }).Log!;
        Assert.Equal(["A"], log.Members);
        Assert.Equal([30, 32], log.DaysOf(0).ToArray().Select(day => Period.DaysBetween(First, log.First.PlusDays(day))));
        Assert.Equal([1299d, 5d], log.AmountsOf(0).ToArray());
    }

    [Fact]
    public void Time_of_day_is_kept()
    {
        using var file = DataFile.Of("member,time\nA,1769824830\n");
        Assert.Equal(Ground.Calendar.Minute(new LocalDateTime(2026, 1, 31, 10, 0)), Assert.Single(Read(file.Path).Orders).Minute);
    }

    [Fact]
    public void Equal_rows_that_nothing_tells_apart_are_two_orders_while_they_are_few()
    {
        using var file = DataFile.Of("member,time,amount\nA,2026-01-31,5\nA,2026-01-31,5\nA,2026-02-02,5\n");
        var (orders, diagnostics) = Read(file.Path);
        Assert.Equal((3, "PB9340"), (orders.Length, Assert.Single(diagnostics).Code));
    }

    [Theory]
    [InlineData("member,time,amount\nA,1/2/2026,5\nA,3/4/2026,5\n", "PB9330")]
    [InlineData("member,time,amount\nA,2026-01-31,1.299\n", "PB9331")]
    [InlineData("member,time,amount\nA,2026-01-31,1299 USD\n", "PB9413")]
    [InlineData("member,time,amount,currency\nA,2026-01-31,1299,USD\n", "PB9413")]
    [InlineData("id,time,amount\nA,2026-01-31,1299\n", "PB9401")]
    public void What_is_in_doubt_is_said(string text, string code)
    {
        using var file = DataFile.Of(text);
        Assert.Equal(code, Assert.Single(Read(file.Path).Diagnostics).Code);
    }

    private static (ImmutableArray<KnownOrder> Orders, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        using var members = DataFile.Of("member\nA\n", "members.csv");
        var (files, diagnostics) = TeamFiles.Open(new TeamSources(members.Path, path, null), Ground, Ground.Calendar.Minute(new LocalDateTime(2026, 4, 30, 10, 0)));
        return (files is null ? [] : Assert.Single(files.Members()).History.Orders, diagnostics);
    }
}
