using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>
/// The phrase of <c>let busy_days = Mon, Wed, Fri</c>: any phrase. What it means depends on where its name is used. Yields the elements.
/// </summary>
public sealed class AnyPhraseType : PhraseType
{
    public override string Name => "phrase";

    public override string Description => "any phrase";

    public override string Ebnf => "phrase";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements.IsEmpty: false } ? ReadResult.Of(cursor.Elements.Length, cursor.Elements) : ReadResult.NoMatch;
}
