using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>
/// The phrase of <c>set flash_daily.every = …</c>: any phrase. What it means depends on the clause that it replaces, so it is bound
/// once that clause is known. Yields the elements.
/// </summary>
public sealed class OverrideType : PhraseType
{
    public override string Name => "override";

    public override string Description => "the phrase that the clause shall have";

    public override string Ebnf => "phrase";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements.IsEmpty: false } ? ReadResult.Of(cursor.Elements.Length, cursor.Elements) : ReadResult.NoMatch;
}
