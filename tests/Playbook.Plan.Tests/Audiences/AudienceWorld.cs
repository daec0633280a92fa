using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Audiences;

/// <summary>A week with one group, two messages of the morning to all and one post.</summary>
internal static class AudienceWorld
{
    public static readonly LocalDate Monday = new(2026, 3, 2);

    public static readonly MemberHistory Member = new() { Joined = Monday.PlusDays(-10), Group = "friends" };

    public static CampaignPlan Plan { get; } = new()
    {
        Name = "week",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Period = new PlanPeriod(Monday, Monday.PlusDays(6)),
        Population = new PlanPopulation(1, 100, 10, []),
        Segments = [new PlanSegment("all", new MemberPredicate.Constant(true))],
        Groups = [new PlanGroup { Name = "friends", Capacity = 100, OnFull = OnFull.OpenAnother }],
        Cadences = [Send("beta", 10, 0), Send("alpha", 10, 0), Send("urgent", 10, 5), Send("evening", 20, 0), Post("news", 9)],
    };

    public static PolicyGround Ground(Func<CampaignPlan, CampaignPlan>? change = null) => new(change is null ? Plan : change(Plan));

    public static PlanCap Cap(int count, OnCap onCap, int days = 1) => new("direct", count, CapScope.PerMember, new Window(WindowKind.Rolling, days, WindowUnit.Day), onCap);

    public static int Minute(int day, int hour) => (day * CampaignCalendar.MinutesPerDay) + (hour * 60);

    private static PlanCadence Send(string name, int hour, int priority) => new()
    {
        Name = name,
        Trigger = Daily(hour),
        Action = new PlanAction.Send(null, "all"),
        Priority = priority == 0 ? null : priority,
        Message = "hello",
    };

    private static PlanCadence Post(string name, int hour) => new() { Name = name, Trigger = Daily(hour), Action = new PlanAction.Post(null, "friends"), Message = "news" };

    private static PlanTrigger.Weekly Daily(int hour) => new(
        [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)],
        [new LocalTime(hour, 0)],
        [.. Enumerable.Range(0, 7).Select(day => (Monday.PlusDays(day) + new LocalTime(hour, 0)).WithOffset(Offset.FromHours(8)))]);
}
