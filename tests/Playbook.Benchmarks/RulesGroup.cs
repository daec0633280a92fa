using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Benchmarks;

/// <summary>500 made-up members, as columns and as objects. Nobody lies on a bound, where peers that round nothing could answer otherwise.</summary>
internal sealed class RulesGroup : IMemberJudge
{
    public const int Members = 500;

    private static readonly string[] s_cities = ["长沙", "湘潭", "株洲", "岳阳"];
    private static readonly string[] s_personas = ["family", "single"];

    public RulesGroup(ColumnCatalogue catalogue, ColumnMoment moment, Dice dice)
    {
        Columns = new MemberColumns(catalogue) { Count = Members };
        var room = MemberColumns.RoomFor(Members);
        var (lastOrder, joinTime, age) = (new double[room], new double[room], new double[room]);
        var (joinDay, lastEngaged, city) = (new short[room], new short[room], new short[room]);
        var (doNotDisturb, presence, persona) = (new bool[room], new byte[room], new byte[room]);
        for (var member = 0; member < Members; member++)
        {
            lastOrder[member] = dice.Next(10) == 0 ? double.NegativeInfinity : moment.Time - ((dice.Next(120_000) + 0.5) / 1440d);
            joinDay[member] = (short)(dice.Next(moment.Today + 2) - 1);
            joinTime[member] = Math.Min(moment.Time, joinDay[member] + 0.4);
            age[member] = dice.Next(5) == 0 ? double.NaN : 16 + dice.Next(60);
            lastEngaged[member] = dice.Next(8) == 0 ? (short)-1 : (short)(moment.Today - dice.Next(60));
            city[member] = (short)(dice.Next(5) - 1);
            doNotDisturb[member] = dice.Next(12) == 0;
            presence[member] = (byte)(dice.Next(10) == 0 ? 2 : dice.Next(4) == 0 ? 1 : 0);
            persona[member] = (byte)dice.Next(2);
        }

        Columns.Set(new ColumnKey(ColumnKind.LastOrder), lastOrder);
        Columns.Set(new ColumnKey(ColumnKind.JoinTime), joinTime);
        Columns.Set(new ColumnKey(ColumnKind.JoinDay), joinDay);
        Columns.Set(new ColumnKey(ColumnKind.LastEngaged), lastEngaged);
        Columns.Set(new ColumnKey(ColumnKind.DoNotDisturb), doNotDisturb);
        Columns.Set(new ColumnKey(ColumnKind.Presence), presence);
        Columns.Set(new ColumnKey(ColumnKind.Persona), persona);
        Columns.Set(new ColumnKey(ColumnKind.AttributeWord, "city"), city);
        Columns.Set(new ColumnKey(ColumnKind.AttributeValue, "age"), age);
        Objects = [.. Enumerable.Range(0, Members).Select(member => new RulesMember(
            moment.Time - lastOrder[member],
            lastEngaged[member] < 0 ? double.PositiveInfinity : Math.Max(0d, moment.Time - lastEngaged[member] - 1d),
            moment.Time - joinTime[member], joinDay[member], moment.Today, presence[member] != 2, doNotDisturb[member],
            city[member] < 0 ? null : s_cities[city[member]], s_personas[persona[member]], double.IsNaN(age[member]) ? null : age[member]))];
    }

    public MemberColumns Columns { get; }

    public RulesMember[] Objects { get; }

    public static ColumnCondition[] Lower(CampaignPlan plan)
    {
        var lowering = new ConditionLowering(ColumnCatalogue.Of(plan), new Plan.TouchPolicy.CampaignCalendar(plan.Period), name => plan.Segments.First(segment => segment.Name == name).Predicate);
        return [.. plan.Segments.Select(segment => lowering.Lower(segment.Predicate))];
    }

    public bool Holds(MemberPredicate condition, int member) => throw new InvalidOperationException("Columns hold all that is asked.");
}
