using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>A free word. Yields it as <see cref="string"/>.</summary>
public sealed class NameType : PhraseType
{
    public override string Name => "name";

    public override string Description => "a word";

    public override string Ebnf => "name";

    public override string Regex => Notation.Name;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Word: { } word } ? ReadResult.Of(1, word) : ReadResult.NoMatch;
}
