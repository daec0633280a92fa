using System.Collections.Immutable;
using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>A place in a flattened phrase, from which a type reads.</summary>
public readonly record struct PhraseCursor(ImmutableArray<PhraseElement> Elements, int Index)
{
    public PhraseElement? Current => Peek(0);

    public PhraseElement? Peek(int offset) => Index + offset < Elements.Length ? Elements[Index + offset] : null;
}
