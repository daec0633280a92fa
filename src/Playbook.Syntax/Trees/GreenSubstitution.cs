namespace Playbook.Syntax.Trees;

/// <summary>
/// A word that stands for something else, a <c>let</c> or a template's parameter: it prints as the word that the author wrote and means
/// the replacement. Made after parsing; the nodes below the replacement are all placed at the word.
/// </summary>
internal sealed class GreenSubstitution(GreenNode original, GreenNode replacement) : GreenElement
{
    public GreenNode Original { get; } = original;

    public GreenNode Replacement { get; } = replacement;

    public override int Width => Original.Width;

    public override int LeadingTriviaWidth => Original.LeadingTriviaWidth;

    public override bool ContainsErrors => Replacement.ContainsErrors;

    public override void WriteTo(TextWriter writer) => Original.WriteTo(writer);
}
