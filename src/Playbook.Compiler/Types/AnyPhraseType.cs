using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>
/// Any phrase: that of <c>let busy_days = Mon, Wed, Fri</c>, whose meaning depends on where the name is used, or of
/// <c>set flash_daily.every = …</c>, which is bound as the clause that it replaces. Yields the elements.
/// </summary>
public sealed class AnyPhraseType : PhraseType
{
    public override string Name => "phrase";

    public override string Description => "any phrase";

    public override string Ebnf => "phrase";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements.IsEmpty: false } ? ReadResult.Of(cursor.Elements.Length, cursor.Elements) : ReadResult.NoMatch;
}
