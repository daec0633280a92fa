using System.Collections.Immutable;

namespace Playbook.Testing.Grammars;

/// <summary>The right side of a production of <c>grammar/playbook.ebnf</c>, or a part of it. A closed family.</summary>
public abstract record Ebnf
{
    private Ebnf() { }

    /// <summary><c>'offer'</c></summary>
    public sealed record Literal(string Text) : Ebnf;

    /// <summary><c>[0-9A-F]</c>, a class of characters as regular expressions write it.</summary>
    public sealed record Characters(string Class) : Ebnf;

    /// <summary>The name of another production.</summary>
    public sealed record Reference(string Name) : Ebnf;

    public sealed record Sequence(ImmutableArray<Ebnf> Items) : Ebnf;

    public sealed record Choice(ImmutableArray<Ebnf> Alternatives) : Ebnf;

    /// <summary><c>x?</c>, <c>x*</c>, <c>x+</c>, <c>x{4}</c></summary>
    public sealed record Repeat(Ebnf Item, int Least, int Most) : Ebnf;

    /// <summary><c>word - reserved</c></summary>
    public sealed record Except(Ebnf Item, Ebnf Exception) : Ebnf;

    /// <summary><c>! (bound | 'unlimited')</c>: no such token follows.</summary>
    public sealed record NotFollowedBy(Ebnf Token) : Ebnf;
}
