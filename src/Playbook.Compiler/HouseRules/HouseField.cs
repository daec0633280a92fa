using System.Collections.Immutable;

namespace Playbook.Compiler.HouseRules;

/// <summary>What a field of a house rule is, and so what it can be compared with.</summary>
public enum HouseFieldKind
{
    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>In the playbook's currency.</summary>
    Money,

    /// <summary>In percent.</summary>
    Share,

    /// <summary>In seconds.</summary>
    Length,

    /// <summary>A local day, counted from the first of January 1970.</summary>
    Date,

    /// <summary>A local time of day, in minutes from midnight.</summary>
    Time,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>The name of something that the playbook declares.</summary>
    Name,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>Something that a house rule can ask of what it looks at.</summary>
/// <param name="Word">How it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Doc">What it says, in a sentence.</param>
public sealed record HouseField(string Word, HouseFieldKind Kind, string Doc)
{
    /// <summary>Of a word: all that it may be.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Of a name: the keyword with which such things are declared.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>Whether some of what is looked at has none.</summary>
    public bool MayLack { get; init; }

    public bool IsOrdered => Kind is not (HouseFieldKind.Word or HouseFieldKind.Name or HouseFieldKind.Truth);

    /// <summary>A condition on it, as examples show it.</summary>
    public string Example => Kind switch
    {
        HouseFieldKind.Truth => Word,
        HouseFieldKind.Word => $"{Word} in [{string.Join(", ", Words.Take(2))}]",
        HouseFieldKind.Name => $"{Word} in [ … ]",
        _ => $"{Word} >= {OperandExample}",
    };

    /// <summary>What it is compared with, as examples show it.</summary>
    public string OperandExample => Kind switch
    {
        HouseFieldKind.Count => "3",
        HouseFieldKind.Money => "10 CNY",
        HouseFieldKind.Share => "30%",
        HouseFieldKind.Length => "2h",
        HouseFieldKind.Date => "2026-05-01",
        HouseFieldKind.Time => "10:00",
        HouseFieldKind.Word => Words[0],
        _ => "…",
    };
}
