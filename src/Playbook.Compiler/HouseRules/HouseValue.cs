using Playbook.Diagnostics;

namespace Playbook.Compiler.HouseRules;

/// <summary>What a field comes to for one thing. A closed family.</summary>
public abstract record HouseValue
{
    private HouseValue() { }

    /// <summary>A value in the unit of the field's kind.</summary>
    public sealed record Number(decimal Value) : HouseValue;

    /// <summary>A word or a name.</summary>
    public sealed record Text(string Value) : HouseValue;

    public sealed record Truth(bool Value) : HouseValue;

    /// <summary>More than any number: stock without an end, the time since a touch before the first.</summary>
    public sealed record Endless : HouseValue;

    /// <summary>It has none: a post of content has no offer. No comparison holds.</summary>
    public sealed record Nothing : HouseValue;

    /// <summary>The playbook does not say it: whether a comparison holds cannot be told.</summary>
    public sealed record Untold(Phrase Why) : HouseValue;

    public static HouseValue None { get; } = new Nothing();

    public static HouseValue Unlimited { get; } = new Endless();

    public static HouseValue Of(decimal? value) => value is { } number ? new Number(number) : None;

    public static HouseValue Of(string? text) => text is null ? None : new Text(text);

    public static HouseValue Of(bool value) => new Truth(value);
}
