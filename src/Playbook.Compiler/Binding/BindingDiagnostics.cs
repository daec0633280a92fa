using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>What binding can find: names, clauses, phrases and units (family PB2), dates and times that do not exist (PB30), and fields of house rules (PB76).</summary>
public static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownClause = Error("PB2001");
    public static readonly DiagnosticDescriptor UndefinedName = Error("PB2002");
    public static readonly DiagnosticDescriptor DuplicateName = Error("PB2003");
    public static readonly DiagnosticDescriptor BlockExpected = Error("PB2004");
    public static readonly DiagnosticDescriptor DuplicateClause = Error("PB2005");
    public static readonly DiagnosticDescriptor MissingClause = Error("PB2006");
    public static readonly DiagnosticDescriptor NameExpected = Error("PB2007");
    public static readonly DiagnosticDescriptor BlockUnexpected = Error("PB2008");
    public static readonly DiagnosticDescriptor PhraseMismatch = Error("PB2101");
    public static readonly DiagnosticDescriptor UnitMissing = Error("PB2102");
    public static readonly DiagnosticDescriptor WrongUnit = Error("PB2103");
    public static readonly DiagnosticDescriptor MixedCurrencies = Error("PB2104");
    public static readonly DiagnosticDescriptor PhraseUnfinished = Error("PB2105");
    public static readonly DiagnosticDescriptor PercentageWithoutBase = Error("PB2106");
    public static readonly DiagnosticDescriptor WindowKindMissing = Error("PB2107");
    public static readonly DiagnosticDescriptor NotACount = Error("PB2108");
    public static readonly DiagnosticDescriptor TextNeedsQuotes = Error("PB2109");
    public static readonly DiagnosticDescriptor UnknownCurrency = Error("PB2110");
    public static readonly DiagnosticDescriptor AmountSpelling = Error("PB2111");
    public static readonly DiagnosticDescriptor CommaInNumber = Error("PB2112");
    public static readonly DiagnosticDescriptor DateSpelling = Error("PB2113");
    public static readonly DiagnosticDescriptor DiscountByShareLeft = Error("PB2114");
    public static readonly DiagnosticDescriptor PartOfADay = Error("PB2115");
    public static readonly DiagnosticDescriptor ListedTwice = Error("PB2116");
    public static readonly DiagnosticDescriptor QuantityOutOfRange = Error("PB2117");
    public static readonly DiagnosticDescriptor OtherSpelling = Error("PB2118");
    public static readonly DiagnosticDescriptor ConditionUnnamed = Error("PB2119");
    public static readonly DiagnosticDescriptor ComparisonMismatch = Error("PB2201");
    public static readonly DiagnosticDescriptor UnknownQuantity = Error("PB2202");
    public static readonly DiagnosticDescriptor ConditionExpected = Error("PB2203");
    public static readonly DiagnosticDescriptor ArgumentsMismatch = Error("PB2204");
    public static readonly DiagnosticDescriptor UnknownAttributeValue = Error("PB2205");
    public static readonly DiagnosticDescriptor MetricExpected = Error("PB2206");
    public static readonly DiagnosticDescriptor OrderConditionExpected = Error("PB2210");
    public static readonly DiagnosticDescriptor ValueOutOfRange = Error("PB2211");
    public static readonly DiagnosticDescriptor NotRanked = Error("PB2212");
    public static readonly DiagnosticDescriptor NotCounted = Error("PB2213");
    public static readonly DiagnosticDescriptor UnknownParameter = Error("PB2301");
    public static readonly DiagnosticDescriptor ParameterOutOfRange = Error("PB2302");
    public static readonly DiagnosticDescriptor OverrideUnresolved = Error("PB2303");
    public static readonly DiagnosticDescriptor OmissionUnresolved = Error("PB2304");
    public static readonly DiagnosticDescriptor RangeReversed = Error("PB3001");
    public static readonly DiagnosticDescriptor NoSuchDate = Error("PB3002");
    public static readonly DiagnosticDescriptor NoSuchTime = Error("PB3003");
    public static readonly DiagnosticDescriptor UnknownTimeZone = Error("PB3004");
    public static readonly DiagnosticDescriptor UnknownHoliday = Error("PB3110");
    public static readonly DiagnosticDescriptor HouseFieldUnknown = Error("PB7605");

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(BindingDiagnostics).Assembly);
}
