using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Members;
using Playbook.Data.Tests.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Data.Tests.Members;

public sealed class TeamFilesTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    private static readonly PolicyGround Ground = new(new CampaignPlan
    {
        Name = "shop",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(First, First.PlusDays(89)),
        Population = new PlanPopulation(2, 100, 10, [new PlanPersona("family", new Percent(100m), Duration.FromDays(9), new Money(80m, "CNY"), new Percent(0m), PriceSensitivity.Low)]),
        Products = [new PlanProduct("rice", "东北大米", new Money(39.9m, "CNY"), null, null, null)],
        Groups =
        [
            new PlanGroup { Name = "friends", Kind = "shopping", Capacity = 2, OnFull = OnFull.OpenAnother, Roles = [] },
            new PlanGroup { Name = "stores", Capacity = 500, OnFull = OnFull.OpenAnother, OnePerStore = true },
        ],
        Attributes =
        [
            new PlanAttribute("city", ["长沙", "湘潭"], "member_city"),
            new PlanAttribute("age", [], null) { Kind = AttributeKind.Number },
            new PlanAttribute("way", [], null) { Kind = AttributeKind.Distance },
            new PlanAttribute("child", [], null) { Kind = AttributeKind.Truth },
            new PlanAttribute("born", [], null) { Kind = AttributeKind.Date },
            new PlanAttribute("deposit", [], null) { Kind = AttributeKind.Money },
        ],
        Cadences =
        [
            new PlanCadence { Name = "news", Trigger = new PlanTrigger.AfterJoin(3, LocalTime.Noon), Action = new PlanAction.Post(null, "friends") },
            new PlanCadence { Name = "reminder", Trigger = new PlanTrigger.AfterJoin(3, LocalTime.Noon), Action = new PlanAction.Send(null, "all") },
        ],
        Segments = [new PlanSegment("all", new MemberPredicate.Constant(true))],
        Holdout = new PlanHoldout(new Percent(50m), HoldoutUnit.Members),
    });

    private static int Now => Ground.Calendar.Minute(new LocalDateTime(2026, 4, 1, 10, 0));

    [Theory]
    [InlineData("2026-03-05", 2026, 3, 5)]
    [InlineData("2026/3/5", 2026, 3, 5)]
    [InlineData("2026.03.05 18:20:11.5", 2026, 3, 5)]
    [InlineData("2026-03-05T18:20Z", 2026, 3, 6)]
    [InlineData("2026-03-05 18:20:00+00", 2026, 3, 6)]
    [InlineData("2026-03-05T23:59+08:00", 2026, 3, 5)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void Date_with_its_year_first_is_read_where_the_playbook_is(string text, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), One($"member,joined\nA,{text}\n").History.Joined);

    [Theory]
    [InlineData("5/3/2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-3-5x")]
    [InlineData("2026-03-05T25:00")]
    [InlineData("2026-03/05")]
    [InlineData("2026-03-05T10:00+18:30")]
    [InlineData("9999-12-31T23:59-18:00")]
    [InlineData("31.1.2026")]
    [InlineData("45000")]
    [InlineData("soon")]
    public void Date_that_is_none_is_told_and_not_known(string text)
    {
        using var file = DataFile.Of($"member,joined\nA,{text}\n");
        var (files, diagnostics) = Open(file.Path);
        Assert.Equal("PB9405", Assert.Single(diagnostics).Code);
        Assert.Equal(2, diagnostics[0].Source.PositionOf(0).Line);
        var history = Assert.Single(files!.Members()).History;
        Assert.Null(history.Joined);
        Assert.True(history.Missing.HasFlag(MissingFacts.Joined));
    }

    [Fact]
    public void Attribute_is_read_from_the_column_that_the_playbook_names()
    {
        var history = One("member,member_city,age,way,child,born,deposit\nA,长沙,35,1.5km,yes,1990-02-03,20.50 CNY\n").History;
        Assert.Equal(
            [
                new KnownAttribute("city", "长沙", null),
                new KnownAttribute("age", "35", new Operand.Count(35m)),
                new KnownAttribute("way", "1.5km", new Operand.Way(new Distance(1_500m))),
                new KnownAttribute("child", "true", null),
                new KnownAttribute("born", "1990-02-03", new Operand.Date(new LocalDate(1990, 2, 3))),
                new KnownAttribute("deposit", "20.50 CNY", new Operand.Amount(new Money(20.5m, "CNY"))),
            ],
            history.Attributes);
        Assert.Empty(history.MissingAttributes);
    }

    [Theory]
    [InlineData("1299")]
    [InlineData("\"1,299.00\"")]
    [InlineData("¥1299")]
    [InlineData("1299.00CNY")]
    [InlineData("１２９９元")]
    public void Amount_is_read_as_in_a_log_of_orders(string text) =>
        Assert.Equal(new Operand.Amount(new Money(1299m, "CNY")), Assert.Single(One($"member,deposit\nA,{text}\n").History.Attributes).Comparable);

    [Fact]
    public void Attribute_without_a_column_is_missing_and_one_without_a_value_is_unknown()
    {
        var history = One("member,member_city\nA,\n").History;
        Assert.Empty(history.Attributes);
        Assert.Equal(["age", "way", "child", "born", "deposit"], history.MissingAttributes);
    }

    [Theory]
    [InlineData("member,member_city\nA,北京\n", "PB9406")]
    [InlineData("member,age\nA,old\n", "PB9405")]
    [InlineData("member,way\nA,3\n", "PB9405")]
    [InlineData("member,deposit\nA,20 USD\n", "PB9405")]
    [InlineData("member,do_not_disturb\nA,perhaps\n", "PB9405")]
    [InlineData("member,group\nA,strangers\n", "PB9406")]
    [InlineData("member,joined\nA,2026-01-01\nA,2026-01-02\n", "PB9404")]
    [InlineData("member,joined\nA,2026-01-01,3\nB,2026-01-01\n", "PB9310")]
    [InlineData("member,store\nA,1\nB,2\nC,3\n", "PB9417")]
    public void Row_with_a_fault_is_told(string text, string code)
    {
        using var file = DataFile.Of(text);
        var (files, diagnostics) = Open(file.Path);
        Assert.Equal(code, Assert.Single(diagnostics).Code);
        Assert.Equal(files!.Count, files.Members().Count());
    }

    [Fact]
    public void First_row_of_a_member_counts()
    {
        using var file = DataFile.Of("member,joined\nA,2026-01-01\nB,2026-01-01\nA,2026-01-03\nA,2026-01-04\n");
        var (files, diagnostics) = Open(file.Path);
        Assert.Contains("lines 4, 5", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal([("A", 1), ("B", 1)], files!.Members().Select(member => (member.Id, member.History.Joined!.Value.Day)));
    }

    [Theory]
    [InlineData("", "PB9303")]
    [InlineData("member,joined\n", "PB9402")]
    [InlineData("joined\n2026-01-01\n", "PB9401")]
    public void File_without_members_is_an_error(string text, string code)
    {
        using var file = DataFile.Of(text);
        var (files, diagnostics) = Open(file.Path);
        Assert.Null(files);
        Assert.Equal((code, Severity.Error), (Assert.Single(diagnostics).Code, diagnostics[0].Severity));
    }

    [Fact]
    public void Blank_group_means_in_none_and_a_blank_do_not_disturb_means_no()
    {
        var history = One("member,group,do_not_disturb\nA,,\n").History;
        Assert.True(history.HasLeft);
        Assert.False(history.DoNotDisturb);
        Assert.Equal(MissingFacts.None, history.Missing & (MissingFacts.Group | MissingFacts.DoNotDisturb));
    }

    [Fact]
    public void Group_is_told_apart_by_its_identifier_or_by_its_store()
    {
        using var file = DataFile.Of("member,group,group_id,store\nA,friends,G1,\nB,friends,G2,\nC,stores,,S1\nD,stores,,S2\nE,stores,,S2\n");
        var (files, _) = Open(file.Path);
        Assert.Equal(["friends · G1", "friends · G2", "stores · S1", "stores · S2"], files!.Groups.Select(group => group.Id));
        Assert.Equal(["friends · G1", "friends · G2", "stores · S1", "stores · S2", "stores · S2"], files.Members().Select(member => member.GroupId));
    }

    [Fact]
    public void Posts_of_groups_that_nothing_tells_apart_are_not_known()
    {
        using var members = DataFile.Of("member,group\nA,friends\nB,friends\nC,friends\n");
        using var touches = DataFile.Of("member,group_id,time,cadence\n,friends,2026-03-20T12:00,news\n");
        var (files, _) = Open(members.Path, touches: touches.Path);
        Assert.True(Assert.Single(files!.Groups).History.Missing.HasFlag(MissingFacts.Touches));
    }

    [Fact]
    public void Orders_are_those_up_to_the_moment_and_lines_of_one_order_are_one()
    {
        using var members = DataFile.Of("member\nA\n");
        using var orders = DataFile.Of("member,time,order,product,amount\nA,2026-03-20T18:00,2,东北大米,39.90\nA,2026-03-10,1,rice,10\nA,2026-03-20T18:00,2,soap,5.10 CNY\nA,2026-04-01T10:01,3,rice,1\n");
        var (files, diagnostics) = Open(members.Path, orders.Path);
        Assert.Equal(["PB9406", "PB9414"], diagnostics.Select(diagnostic => diagnostic.Code));
        var known = Assert.Single(files!.Members()).History.Orders;
        Assert.Equal([(10m, 1), (45m, 1)], known.Select(order => (order.Paid, order.Products.Length)));
        Assert.True(known[0].Minute < known[1].Minute && known[1].HasProduct("rice"));
        Assert.Equal(3, files.Orders!.Rows);
    }

    [Fact]
    public void Money_back_is_no_order()
    {
        using var members = DataFile.Of("member\nA\n");
        using var orders = DataFile.Of("member,time,amount\nA,2026-03-20,-3\nA,2026-03-21,x\nA,2026-03-22,0\n");
        var (files, diagnostics) = Open(members.Path, orders.Path);
        Assert.Equal(["PB9413", "PB9326"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Single(Assert.Single(files!.Members()).History.Orders);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData(" - ")]
    public void Rows_without_an_order_number_are_orders_of_their_own(string number)
    {
        using var members = DataFile.Of("member\nA\n");
        using var orders = DataFile.Of($"member,time,order,amount\nA,2026-03-20T10:00,{number},3\nA,2026-03-21T10:00,{number},4\nA,2026-03-22T10:00,7,5\n");
        var (files, diagnostics) = Open(members.Path, orders.Path);
        Assert.Empty(diagnostics);
        Assert.Equal([3m, 4m, 5m], Assert.Single(files!.Members()).History.Orders.Select(order => order.Paid));
    }

    [Theory]
    [InlineData("perhaps", true)]
    [InlineData("", false)]
    [InlineData("no", false)]
    public void Touch_of_which_it_cannot_be_read_whether_it_was_opened_is_told_and_not_known(string opened, bool isMissing)
    {
        using var members = DataFile.Of("member,group,group_id\nA,friends,G1\nB,friends,G2\n");
        using var touches = DataFile.Of($"member,group_id,time,cadence,opened\nA,,2026-03-20T12:00,reminder,{opened}\nB,,2026-03-20T12:00,reminder,yes\n");
        var (files, diagnostics) = Open(members.Path, touches: touches.Path);
        Assert.Equal(isMissing ? ["PB9405"] : [], diagnostics.Select(diagnostic => diagnostic.Code));
        if (isMissing) Assert.Contains("`opened` that are not yes or no are not known: line 2", diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal([isMissing, false], files!.Members().Select(member => member.History.Missing.HasFlag(MissingFacts.Engagement)));
        Assert.Equal([1, 1], files.Members().Select(member => member.History.Touches.Length));
    }

    [Fact]
    public void Post_in_its_group_reached_the_member_once()
    {
        using var members = DataFile.Of("member,group,group_id\nA,friends,G1\n");
        using var touches = DataFile.Of("member,group_id,time,cadence,opened\n,G1,2026-03-20T12:00,news,\nA,G1,2026-03-20T12:00,news,yes\nA,,2026-03-21T12:00,reminder,no\n,G2,2026-03-22T12:00,news,\n");
        var (files, _) = Open(members.Path, touches: touches.Path);
        var history = Assert.Single(files!.Members()).History;
        Assert.Equal([("news", true), ("reminder", false)], history.Touches.Select(touch => (touch.Cadence, touch.Opened)));
        Assert.Equal([18], history.ActiveDays);
        Assert.Equal(["news"], Assert.Single(files.Groups).History.Touches.Select(touch => touch.Cadence));
    }

    [Fact]
    public void Holdout_is_the_rule_of_the_plan_where_the_file_does_not_say()
    {
        using var file = DataFile.Of("member,held_out\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"M{i},\n")) + "X,yes\nY,no\n");
        var (files, _) = Open(file.Path);
        foreach (var member in files!.Members().SkipLast(2))
            Assert.Equal(HoldoutRule.NumberOf("shop", HoldoutUnit.Members, member.Id) < 0.5, member.History.IsHeldOut);
        Assert.Equal([true, false], files.Members().TakeLast(2).Select(member => member.History.IsHeldOut));
    }

    [Fact]
    public void Column_of_another_name_is_read_when_it_is_named()
    {
        using var file = DataFile.Of("number,since\nA,2026-01-01\n");
        var sources = new TeamSources(file.Path, null, null) { Columns = ImmutableDictionary<string, string>.Empty.Add("member", "number").Add("joined", "since") };
        var (files, _) = TeamFiles.Open(sources, Ground, Now);
        Assert.Equal(new LocalDate(2026, 1, 1), Assert.Single(files!.Members()).History.Joined);
    }

    [Fact]
    public void Parquet_is_read_as_the_same_members()
    {
        using var parquet = ParquetFile.Of("select 'A' as member, date '2026-01-05' as joined, true as do_not_disturb, timestamp '2026-03-30 17:20:00' as last_order, 35 as age");
        var (files, diagnostics) = Open(parquet.Path);
        Assert.Empty(diagnostics);
        var history = Assert.Single(files!.Members()).History;
        Assert.Equal((new LocalDate(2026, 1, 5), true), (history.Joined!.Value, history.DoNotDisturb));
        Assert.Equal(Ground.Calendar.Minute(new LocalDateTime(2026, 3, 30, 17, 20)), history.LastOrder);
        Assert.Equal("35", Assert.Single(history.Attributes).Value);
    }

    [Theory]
    [InlineData(null, "PB9301")]
    [InlineData("", "PB9303")]
    [InlineData("member,joined\nA,2026-01-05\n", "PB9302")]
    [InlineData("joined,member\n2026-01-05,A\n2026-01-06,B\n", "PB9302")]
    public void File_that_is_changed_between_its_readings_is_told(string? text, string code)
    {
        using var file = DataFile.Of("member,joined\nA,2026-01-05\nB,2026-01-06\n");
        var (files, _) = Open(file.Path);
        File.Delete(file.Path);
        if (text is not null) File.WriteAllText(file.Path, text);
        Assert.Equal(code, Assert.Throws<ChangedFileException>(() => files!.Members().Count()).Diagnostic.Code);
    }

    private static AudienceMember One(string text)
    {
        using var file = DataFile.Of(text);
        var (files, diagnostics) = Open(file.Path);
        Assert.Empty(diagnostics);
        return Assert.Single(files!.Members().ToList());
    }

    private static (TeamFiles? Files, ImmutableArray<Diagnostic> Diagnostics) Open(string members, string? orders = null, string? touches = null) =>
        TeamFiles.Open(new TeamSources(members, orders, touches), Ground, Now);
}
