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
}
