using System.Collections.Frozen;

namespace Playbook.Scripts.Compiling;

/// <summary>
/// The types and members that a script may use, by the names that metadata has for them (<c>get_Length</c> for a property), and what the compiler adds by
/// itself. Nothing here opens a file, tells the time, starts anything, or makes an object that could. One list serves what a script says and what is compiled of it.
/// </summary>
internal static class AllowedMembers
{
    public const string Contract = "Playbook.Scripts.Contract";

    /// <summary>Types with the members that a script may name.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_named = Table(
        ("System.Linq.Enumerable",
            """
            Where Select SelectMany GroupBy GroupJoin Join OrderBy OrderByDescending ThenBy ThenByDescending Any All Count LongCount Sum Min Max MinBy MaxBy Average
            First FirstOrDefault Last LastOrDefault Single SingleOrDefault Distinct DistinctBy Take TakeLast TakeWhile Skip SkipLast SkipWhile Zip Concat Union Except
            Intersect Append Prepend ToList ToArray ToHashSet ToDictionary Contains Range Repeat Empty Aggregate Reverse ElementAt ElementAtOrDefault DefaultIfEmpty
            SequenceEqual Index Chunk CountBy
            """),
        ("System.Object", "Equals ToString"),
        ("System.String", "get_Length get_Chars Contains StartsWith EndsWith IndexOf Trim TrimStart TrimEnd ToUpperInvariant ToLowerInvariant Substring Replace Split Join IsNullOrEmpty IsNullOrWhiteSpace Equals CompareOrdinal Concat ToString Empty op_Equality op_Inequality"),
        ("System.Boolean", "Equals ToString"),
        ("System.Char", "Equals ToString IsDigit IsLetter IsLetterOrDigit IsWhiteSpace IsPunctuation IsUpper IsLower"),
        ("System.Int32", "Equals CompareTo ToString"),
        ("System.Int64", "Equals CompareTo ToString"),
        ("System.Double", "Equals CompareTo ToString"),
        ("System.Decimal", ".ctor Equals CompareTo ToString Round Floor Ceiling Truncate Abs Zero One MinusOne op_*"),
        ("System.Math", "Abs Min Max Round Floor Ceiling Truncate Sign"),
        ("System.DateTime", ".ctor get_Date get_Year get_Month get_Day get_Hour get_Minute get_Second get_DayOfWeek get_DayOfYear get_TimeOfDay AddDays AddHours AddMinutes AddMonths AddYears Add Subtract Equals CompareTo ToString op_*"),
        ("System.DateOnly", ".ctor get_Year get_Month get_Day get_DayOfWeek get_DayOfYear get_DayNumber AddDays AddMonths AddYears FromDateTime Equals CompareTo ToString op_*"),
        ("System.TimeOnly", ".ctor get_Hour get_Minute get_Second FromDateTime IsBetween Equals CompareTo ToString op_*"),
        ("System.TimeSpan", "FromDays FromHours FromMinutes FromSeconds get_TotalDays get_TotalHours get_TotalMinutes get_TotalSeconds get_Days get_Hours get_Minutes Zero Equals CompareTo ToString op_*"),
        ("System.DayOfWeek", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday ToString"),
        ("System.MidpointRounding", "ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity"),
        ("System.StringComparison", "Ordinal OrdinalIgnoreCase"),
        ("System.StringSplitOptions", "None RemoveEmptyEntries TrimEntries"),
        ("System.Nullable`1", ".ctor get_HasValue get_Value GetValueOrDefault"),
        ("System.Collections.Generic.IEnumerable`1", string.Empty),
        ("System.Linq.IOrderedEnumerable`1", string.Empty),
        ("System.Linq.IGrouping`2", "get_Key"),
        ("System.Collections.Generic.IReadOnlyCollection`1", "get_Count"),
        ("System.Collections.Generic.IReadOnlyList`1", "get_Item"),
        ("System.Collections.Generic.List`1", "get_Count get_Item Contains"),
        ("System.Collections.Generic.HashSet`1", "get_Count Contains"),
        ("System.Collections.Generic.Dictionary`2", "get_Count get_Item ContainsKey"),
        ("System.Collections.Generic.KeyValuePair`2", "get_Key get_Value"));

    /// <summary>What the compiler adds: closures, anonymous types, interpolated texts, tuples, marks of its own.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_added = Table(
        [
            ("System.Object", ".ctor Equals GetHashCode ToString"),
            ("System.String", "Format Concat op_Equality op_Inequality"),
            ("System.Collections.Generic.EqualityComparer`1", "get_Default Equals GetHashCode"),
            ("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", ".ctor AppendLiteral AppendFormatted ToStringAndClear"),
            ("System.Runtime.CompilerServices.SwitchExpressionException", ".ctor"),
            ("System.Runtime.CompilerServices.RuntimeHelpers", "InitializeArray"),
            ("System.Runtime.CompilerServices.CompilationRelaxationsAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.RuntimeCompatibilityAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.CompilerGeneratedAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.RefSafetyRulesAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.NullableAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.NullableContextAttribute", ".ctor"),
            ("System.Runtime.CompilerServices.TupleElementNamesAttribute", ".ctor"),
            ("System.Diagnostics.DebuggableAttribute", ".ctor"),
            ("System.Diagnostics.DebuggerHiddenAttribute", ".ctor"),
            ("System.Diagnostics.DebuggerBrowsableAttribute", ".ctor"),
            ("System.Attribute", ".ctor"),
            ("System.IFormatProvider", string.Empty),
            ("System.ValueType", string.Empty),
            ("System.Array", string.Empty),
            ("System.Void", string.Empty),
            ("System.Byte", string.Empty),
            ("System.Int16", string.Empty),
            ("System.UInt32", string.Empty),
            ("System.IntPtr", string.Empty),
            ("System.RuntimeFieldHandle", string.Empty),
            ("System.Diagnostics.DebuggableAttribute+DebuggingModes", string.Empty),
            ("System.Diagnostics.DebuggerBrowsableState", string.Empty),
            .. Enumerable.Range(1, 17).Select(arity => ($"System.Func`{arity}", ".ctor")),
            .. Enumerable.Range(1, 8).Select(arity => ($"System.ValueTuple`{arity}", ".ctor Item1 Item2 Item3 Item4 Item5 Item6 Item7 Rest")),
        ]);

    /// <summary>Whether a script may have a value of this type, or name it.</summary>
    public static bool IsNamedType(string type) => s_named.ContainsKey(type) || IsContract(type);

    /// <summary>Whether a script may use this member.</summary>
    public static bool IsNamed(string type, string member) => Has(s_named, type, member) || OfContract(type, member);

    /// <summary>Whether what is compiled of a script may mention this type.</summary>
    public static bool IsType(string type) => IsNamedType(type) || s_added.ContainsKey(type);

    /// <summary>Whether what is compiled of a script may mention this member.</summary>
    public static bool IsMember(string type, string member) => IsNamed(type, member) || Has(s_added, type, member);

    private static bool Has(FrozenDictionary<string, FrozenSet<string>> table, string type, string member) =>
        table.TryGetValue(type, out var members) && (members.Contains(member) || (member.StartsWith("op_", StringComparison.Ordinal) && members.Contains("op_*")));

    /// <summary>Of the view of a campaign, everything that reads; of a finding, that it is made.</summary>
    private static bool OfContract(string type, string member) =>
        IsContract(type) && (member.StartsWith("get_", StringComparison.Ordinal) || (member == ".ctor" && type == $"{Contract}.Finding"));

    private static bool IsContract(string type) => type.StartsWith(Contract + ".", StringComparison.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> Table(params IEnumerable<(string Type, string Members)> rows) => rows.ToFrozenDictionary(
        row => row.Type, row => row.Members.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
