using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Expansion;

/// <summary>A template as it is declared: its parameters, and the clauses that each instance repeats.</summary>
/// <param name="Syntax">The declaration.</param>
/// <param name="Parameters">Names and their types in the words of the catalogue.</param>
/// <param name="Names">What the body declares.</param>
/// <param name="Body">The clauses of an instance.</param>
internal sealed record TemplateDeclaration(ClauseSyntax Syntax, ImmutableDictionary<string, string> Parameters, ImmutableArray<string> Names, ImmutableArray<ClauseSyntax> Body)
{
    /// <summary>The type of a parameter that is wrongly declared: any argument is taken, and it means nothing.</summary>
    public const string Unsound = "";

    public static TemplateDeclaration Of(ClauseSyntax syntax, BindingContext context, DiagnosticBag diagnostics)
    {
        var construct = LanguageCatalogue.Template;
        var parameters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>();
        var body = ImmutableArray.CreateBuilder<ClauseSyntax>();
        foreach (var clause in syntax.Block?.Clauses ?? [])
        {
            var keyword = clause.Keyword.Value;
            if (construct.Find(keyword) is not { } spec)
            {
                if (!clause.Keyword.IsMissing) UnknownClause.Report(construct, clause, context, diagnostics);
            }
            else if (keyword == "parameter")
            {
                var bound = ClauseBinder.Bind(spec, clause, context, diagnostics);
                parameters.TryAdd(bound.Name, bound.IsSound && !IsTaken(clause, bound.Name, diagnostics) ? bound.Get<string>("type") : Unsound);
            }
            else
            {
                body.Add(clause);
                if (clause is { ContainsErrors: false, Head: { } head } && spec.IsNamed && DeclaredName.IsWellFormed(head) && !IsTaken(clause, DeclaredName.Of(head), diagnostics))
                    names.Add(DeclaredName.Of(head));
            }
        }

        return new TemplateDeclaration(syntax, parameters.ToImmutable(), names.ToImmutable(), body.ToImmutable());
    }

    private static bool IsTaken(ClauseSyntax clause, string name, DiagnosticBag diagnostics)
    {
        if (!LanguageWords.Contains(name)) return false;
        diagnostics.Report(ModuleDiagnostics.WordIsTaken, clause.Head!.Span, name);
        return true;
    }
}
