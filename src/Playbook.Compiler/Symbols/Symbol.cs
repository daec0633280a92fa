using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Symbols;

/// <summary>A name that the playbook declares, for instance the offer <c>flash_rice</c>.</summary>
/// <param name="Kind">The keyword of its declaration.</param>
/// <param name="Name">Its identity.</param>
/// <param name="Declaration">Where it is declared; null for a name that is used but declared nowhere.</param>
public sealed record Symbol(string Kind, string Name, ClauseSyntax? Declaration)
{
    /// <summary>True for a name that is declared nowhere; a diagnostic says so.</summary>
    public bool IsError => Declaration is null;

    /// <summary>The key under which plans, diffs and reports speak of it.</summary>
    public string Key => $"{Kind}/{Name}";

    /// <summary>The span of the name in its declaration.</summary>
    public TextSpan NameSpan => Declaration?.Head?.Span ?? Declaration?.Keyword.Span ?? default;

    public static Symbol Error(string kind, string name) => new(kind, name, null);

    public override string ToString() => $"{Kind} {Name}";
}
