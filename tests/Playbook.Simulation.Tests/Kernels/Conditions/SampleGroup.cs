using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Simulation.Tests.Plans;
using Playbook.Testing.Randomness;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

/// <summary>A group of made-up members, as columns and as the reference evaluator sees them, one of them at a time.</summary>
internal sealed class SampleGroup : IMemberJudge
{
    public static readonly PlanPeriod Period = new(new LocalDate(2025, 3, 1), new LocalDate(2026, 2, 28));
    public static readonly CampaignCalendar Calendar = new(Period);
    public static readonly string[] Cities = ["长沙", "湘潭", "株洲", "岳阳", "衡阳"];
    public static readonly string[] Personas = ["family", "single", "student"];

    private readonly PredicateEvaluator _reference = new([.. Segments]);

    public SampleGroup(int count, double time, Dice dice)
    {
        Moment = ColumnMoment.At(time);
        Columns = new MemberColumns(Catalogue) { Count = count };
        LastOrder = Column(ColumnKind.LastOrder, null, () => dice.Next(5) == 0 ? double.NegativeInfinity : time - Ago(dice, time));
        LastFruit = Column(ColumnKind.LastOrder, "fruit", () => dice.Next(3) == 0 ? double.NegativeInfinity : time - Ago(dice, time));
        JoinTime = Column(ColumnKind.JoinTime, null, () => dice.Next(6) == 0 ? double.PositiveInfinity : time - Ago(dice, time) + dice.Next(2));
        JoinDay = Days(ColumnKind.JoinDay, () => dice.Next(6) == 0 ? short.MaxValue : (short)(dice.Next(370) - 1));
        LastEngaged = Days(ColumnKind.LastEngaged, () => dice.Next(4) == 0 ? (short)-16_000 : (short)dice.Next(Math.Max(1, Moment.Today + 1)));
        Presence = new byte[MemberColumns.RoomFor(count)];
        DoNotDisturb = new bool[Presence.Length];
        Persona = new byte[Presence.Length];
        City = new short[Presence.Length];
        Fill(Presence, () => (byte)dice.Next(3));
        Fill(DoNotDisturb, () => dice.Next(4) == 0);
        Fill(Persona, () => (byte)dice.Next(Personas.Length));
        Fill(City, () => (short)(dice.Next(Cities.Length + 1) - 1));
        Columns.Set(new ColumnKey(ColumnKind.Presence), Presence);
        Columns.Set(new ColumnKey(ColumnKind.DoNotDisturb), DoNotDisturb);
        Columns.Set(new ColumnKey(ColumnKind.Persona), Persona);
        Columns.Set(new ColumnKey(ColumnKind.AttributeWord, "city"), City);
        Ages = Numbers("age", dice, () => dice.Next(400) / 10m);
        Incomes = Numbers("income", dice, () => dice.Next(1_000_000) / 100m);
        Ways = Numbers("way", dice, () => dice.Next(5_000));
        Birthdays = Numbers("birthday", dice, () => Moment.Today - dice.Next(60));
    }

    public static ColumnCatalogue Catalogue { get; } = MakeCatalogue();

    public static IReadOnlyList<PlanSegment> Segments { get; } =
    [
        new("quiet", new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.SinceLastOrder), ComparisonOperator.Greater, new Operand.Length(Duration.FromDays(44)))),
        new("reachable", new MemberPredicate.AllOf([new MemberPredicate.InSegment("quiet"), new MemberPredicate.Not(new MemberPredicate.Flag(MemberFlag.DoNotDisturb))])),
    ];

    public MemberColumns Columns { get; }

    public ColumnMoment Moment { get; }

    public double[] LastOrder { get; }

    public double[] LastFruit { get; }

    public double[] JoinTime { get; }

    public short[] JoinDay { get; }

    public short[] LastEngaged { get; }

    public byte[] Presence { get; }

    public bool[] DoNotDisturb { get; }

    public byte[] Persona { get; }

    public short[] City { get; }

    public decimal?[] Ages { get; }

    public decimal?[] Incomes { get; }

    public decimal?[] Ways { get; }

    public decimal?[] Birthdays { get; }

    /// <summary>How often the reference has been asked on behalf of an evaluator.</summary>
    public int Questions { get; private set; }

    public static ColumnCondition Lower(MemberPredicate predicate) =>
        new ConditionLowering(Catalogue, Calendar, name => Segments.First(segment => segment.Name == name).Predicate).Lower(predicate);

    public bool Reference(MemberPredicate predicate, int member) => _reference.Holds(predicate, new SampleMember(this, member));

    public bool Holds(MemberPredicate condition, int member)
    {
        Questions++;
        return Reference(condition, member);
    }

    /// <summary>Those of a set, or of all, whom an evaluator leaves in it.</summary>
    public ulong[] Narrow(IConditionEvaluator evaluator, ulong[]? members = null)
    {
        var left = members is null ? new ulong[MemberMasks.WordsFor(Columns.Count)] : [.. members];
        if (members is null) MemberMasks.Fill(left, Columns.Count);
        evaluator.Narrow(Columns, Moment, this, left);
        return left;
    }

    /// <summary>The same by the reference.</summary>
    public ulong[] Narrow(MemberPredicate predicate, ulong[]? members = null)
    {
        var left = new ulong[MemberMasks.WordsFor(Columns.Count)];
        for (var member = 0; member < Columns.Count; member++)
            if ((members is null || MemberMasks.Has(members, member)) && Reference(predicate, member)) left[member / 64] |= 1UL << (member % 64);
        return left;
    }

    /// <summary>How long ago, with round lengths among them, at which comparisons turn.</summary>
    private static double Ago(Dice dice, double time) => dice.Next(3) switch
    {
        0 => dice.Next(100),
        1 => time - (dice.Next(Math.Max(1, (int)(time * 1440))) / 1440d),
        _ => dice.Next(1_000_000) / 9_973d,
    };

    private static ColumnCatalogue MakeCatalogue()
    {
        var plan = SamplePlan.Of(100, 10, 365) with
        {
            Attributes =
            [
                new PlanAttribute("city", [.. Cities], null),
                new PlanAttribute("age", [], null) { Kind = AttributeKind.Number },
                new PlanAttribute("income", [], null) { Kind = AttributeKind.Money },
                new PlanAttribute("way", [], null) { Kind = AttributeKind.Distance },
                new PlanAttribute("birthday", [], null) { Kind = AttributeKind.Date },
                new PlanAttribute("note", [], null) { Kind = AttributeKind.Text },
            ],
        };
        var personas = plan.Population.Personas[0];
        var catalogue = ColumnCatalogue.Of(plan with { Population = plan.Population with { Personas = [.. Personas.Select(name => personas with { Name = name })] } });
        catalogue.Add(new ColumnKey(ColumnKind.LastOrder, "fruit"), ColumnElement.Double);
        return catalogue;
    }

    private double[] Column(ColumnKind kind, string? name, Func<double> next)
    {
        var values = new double[MemberColumns.RoomFor(Columns.Count)];
        Fill(values, next);
        Columns.Set(new ColumnKey(kind, name), values);
        return values;
    }

    private short[] Days(ColumnKind kind, Func<short> next)
    {
        var values = new short[MemberColumns.RoomFor(Columns.Count)];
        Fill(values, next);
        Columns.Set(new ColumnKey(kind), values);
        return values;
    }

    private decimal?[] Numbers(string name, Dice dice, Func<decimal> next)
    {
        var values = new decimal?[Columns.Count];
        var column = new double[MemberColumns.RoomFor(Columns.Count)];
        for (var member = 0; member < values.Length; member++)
        {
            values[member] = dice.Next(5) == 0 ? null : next();
            column[member] = double.NaN;
            if (values[member] is { } value) Assert.True(ColumnNumber.TryOf(value, out column[member]));
        }

        Columns.Set(new ColumnKey(ColumnKind.AttributeValue, name), column);
        return values;
    }

    private static void Fill<T>(T[] values, Func<T> next)
    {
        for (var member = 0; member < values.Length; member++) values[member] = next();
    }
}
