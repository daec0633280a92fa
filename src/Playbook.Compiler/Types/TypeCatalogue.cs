using Playbook.Compiler.HouseRules;

namespace Playbook.Compiler.Types;

/// <summary>All types by the names that the catalogue's patterns use.</summary>
public static class TypeCatalogue
{
    private static readonly Dictionary<string, PhraseType> ByName = new PhraseType[]
    {
        new MoneyType(), new PercentType(), new CountType(), new DurationType(), new DateType(), new TimeType(), new WeekdayType(),
        new DateRangeType(), new TimeRangeType(), new CountRangeType(), new WindowType(), new TextType(), new NameType(), new WordListType(),
        new CurrencyType(), new TimeZoneType(), new PredicateType(), new GroupConditionType(), new MetricType(), new TargetType(),
        new AssumptionType(), new NumberType(), new AnyPhraseType(),
        new DaysType(), new DistanceType(), new MemberEventType(),
        new DateTimeType(), new DateTimeRangeType(), new PayBaseType(),
        new OperandType(), new ValueRangeType(),
        new DayType(), new PhaseConditionType(), new RealOrdersType(),
        new WhenType(), new GoalTargetType(), new CountedType(), new HouseConditionType(),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static IEnumerable<PhraseType> All => ByName.Values;

    /// <summary>The type of this name; <c>ref offer</c> names a reference to an offer.</summary>
    public static PhraseType Get(string name) => name.StartsWith("ref ", StringComparison.Ordinal)
        ? new ReferenceType(name[4..])
        : ByName.TryGetValue(name, out var type) ? type : throw new InvalidOperationException($"The catalogue names a type `{name}` that does not exist.");
}
