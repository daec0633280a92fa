using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>One version of a rule of a pack: what a kind of rule looks at, filled with numbers and words.</summary>
public sealed record PackRule
{
    /// <summary>The pack's name, as <c>comply_with</c> has it.</summary>
    public required string Pack { get; init; }

    /// <summary>Its name in the pack; its versions share it.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of rule.</summary>
    public required string Kind { get; init; }

    /// <summary>The first day on which it is known to be in force.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last such day; null where it has no end.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The document that it was read in.</summary>
    public required string Source { get; init; }

    /// <summary>Where that document is.</summary>
    public required string Address { get; init; }

    public required RuleConfidence Confidence { get; init; }

    /// <summary>What it says.</summary>
    public required string Message { get; init; }

    /// <summary>How a playbook meets it.</summary>
    public required string Rewrite { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The channels that it is about; empty means any.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    public ImmutableDictionary<string, ImmutableArray<string>> Values { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public bool IsInForceOn(LocalDate date) => From <= date && !(To < date);

    public bool States(string field) => Values.ContainsKey(field);

    public string Word(string field) => Values[field][0];

    public ImmutableArray<string> Words(string field) => Values.GetValueOrDefault(field, []);

    public int Count(string field) => RuleNumber.TryCount(Word(field)) ?? throw new InvalidOperationException($"`{field}` of `{Name}` is no count.");

    public decimal Amount(string field) => RuleNumber.TryAmount(Word(field)) ?? throw new InvalidOperationException($"`{field}` of `{Name}` is no amount.");
}
