namespace Playbook.Compiler.HouseRules;

/// <summary>What a question takes between its parentheses.</summary>
public enum HouseArgument
{
    /// <summary>Texts, of which one must be there.</summary>
    Texts,

    /// <summary>A pattern of names in which <c>*</c> stands for anything.</summary>
    Pattern,

    /// <summary>An attribute of members.</summary>
    Attribute,

    /// <summary>Segments, of which there must be one.</summary>
    Segments,
}

/// <summary>A question with an argument that a house rule can ask: <c>mentions("免费")</c>.</summary>
/// <param name="Word">How it is called.</param>
/// <param name="Takes">What it is asked with.</param>
/// <param name="Example">How it is written.</param>
/// <param name="Doc">When it is answered with yes.</param>
public sealed record HouseQuestion(string Word, HouseArgument Takes, string Example, string Doc)
{
    /// <summary>Whether the text that members read has one of these texts in it.</summary>
    public static HouseQuestion Mentions { get; } = new("mentions", HouseArgument.Texts, "mentions(\"免费\", \"0元\")", "The message has one of these texts in it, in letters of any case.");

    /// <summary>Whether the name is like a pattern.</summary>
    public static HouseQuestion Named { get; } = new("named", HouseArgument.Pattern, "named(\"spring_*\")", "Its name is like this; `*` stands for anything.");

    /// <summary>Whether the condition speaks of an attribute.</summary>
    public static HouseQuestion Uses { get; } = new("uses", HouseArgument.Attribute, "uses(city)", "Its condition speaks of this attribute, by itself or by a segment that it names.");

    /// <summary>Whether a member may be in both.</summary>
    public static HouseQuestion Overlaps { get; } = new("overlaps", HouseArgument.Segments, "overlaps(settled, gone)", "Somebody may be in it and in one of these at the same moment. It is proved, and the finding shows such a member.");

    /// <summary>Whether no member is left out.</summary>
    public static HouseQuestion Completes { get; } = new("completes", HouseArgument.Segments, "completes(settled, gone)", "At every moment everybody is in it or in one of these. It is proved, and the finding shows a member who is in none.");
}
