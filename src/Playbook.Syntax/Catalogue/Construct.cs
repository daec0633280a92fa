using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Syntax.Catalogue;

/// <summary>Whether a construct's declarations carry a name, and how they are written.</summary>
public enum Naming
{
    /// <summary><c>population { … }</c>: once in its block, without a name.</summary>
    None,

    /// <summary><c>offer flash_rice { … }</c>: any number, each with a name. In YAML a mapping of names.</summary>
    Named,
}

/// <summary>
/// A block of the language: a keyword that opens braces, and the clauses that may stand inside. The catalogue of constructs is the
/// single source for the binder, completion, the formatter, the JSON Schema and the reference manual.
/// </summary>
public sealed record Construct(string Keyword, Naming Naming, string Doc, string Example)
{
    private FrozenDictionary<string, Clause>? _byKeyword;

    public ImmutableArray<Clause> Clauses
    {
        get;
        init => (field, _byKeyword) = (value, null);
    } = [];

    /// <summary>The schema version in which it appeared.</summary>
    public string Since { get; init; } = "1";

    /// <summary>True when its clauses mean nothing until they are used elsewhere: the body of a template.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>True when words that a test declares may stand in its phrases in the place of any others.</summary>
    public bool TakesParameters { get; init; }

    public Clause? Find(string keyword) => (_byKeyword ??= Clauses.ToFrozenDictionary(clause => clause.Keyword, StringComparer.Ordinal)).GetValueOrDefault(keyword);

    public override string ToString() => Keyword;
}
