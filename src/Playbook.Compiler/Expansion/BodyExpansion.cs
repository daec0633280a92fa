using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Expansion;

/// <summary>
/// Gathers the clauses of a playbook and its libraries, gives words defined by <c>let</c> their meaning, and makes the instances of
/// templates. It works on syntax: what comes out is bound like anything that an author writes, and points to where it was written.
/// </summary>
internal sealed class BodyExpansion(ModuleSet modules, BindingContext context, DiagnosticBag diagnostics)
{
    public ExpandedBody Expand(ClauseSyntax head, Construct construct)
    {
        ImmutableArray<ClauseSyntax> written = [.. head.Block?.Clauses ?? [], .. modules.Libraries.SelectMany(LibraryClauses)];
        var lets = new Substitution(LetTable.Resolve(written.Where(clause => clause.Keyword.Value == "let"), diagnostics), ImmutableDictionary<string, string>.Empty);
        var templates = new Dictionary<string, TemplateDeclaration>(StringComparer.Ordinal);
        foreach (var template in written.Where(clause => clause is { Keyword.Value: "template", Head: not null, Block: not null }))
            templates.TryAdd(DeclaredName.Of(template.Head!), TemplateDeclaration.Of(template, context, diagnostics));
        var instances = written.Where(clause => clause.Keyword.Value == "apply")
            .Select(clause => (clause, instance: TemplateInstance.Of(clause, templates, lets)))
            .Where(pair => pair.instance is not null)
            .ToDictionary(pair => pair.clause, pair => pair.instance!);

        var body = Body(written, construct, lets, instances, _ => []);
        if (instances.Count > 0)
        {
            var symbols = DeclarationPass.Collect(construct, body, new DiagnosticBag(context.Source));
            var unsound = instances.ToDictionary(pair => pair.Key, pair => pair.Value.Check(symbols, context, diagnostics));
            body = Body(written, construct, lets, instances, clause => unsound[clause]);
        }

        var lost = written.Where(clause => clause is { Keyword.Value: "apply", Head: not null } && !instances.ContainsKey(clause)).Select(clause => DeclaredName.Of(clause.Head!));
        return new ExpandedBody(head, body, DeclarationPass.Collect(construct, body, diagnostics)) { LostInstances = [.. lost] };
    }

    private static ImmutableArray<ClauseSyntax> Body(
        ImmutableArray<ClauseSyntax> written,
        Construct construct,
        Substitution lets,
        Dictionary<ClauseSyntax, TemplateInstance> instances,
        Func<ClauseSyntax, ImmutableHashSet<string>> unsound)
    {
        var body = ImmutableArray.CreateBuilder<ClauseSyntax>(written.Length);
        foreach (var clause in written)
        {
            var isOwn = clause.Keyword.Value is "let" or "template" or "apply";
            body.Add(isOwn ? clause : lets.Apply(clause, construct));
            if (instances.TryGetValue(clause, out var instance)) body.AddRange(instance.Expand(lets, unsound(clause)));
        }

        return body.ToImmutable();
    }

    private IEnumerable<ClauseSyntax> LibraryClauses(SyntaxTree library)
    {
        foreach (var clause in library.Root.Clauses.Where(clause => clause.Keyword.Value == "library").SelectMany(head => head.Block?.Clauses ?? []))
        {
            var keyword = clause.Keyword.Value;
            if (LanguageCatalogue.Library.Find(keyword) is null && LanguageCatalogue.Playbook.Find(keyword) is not null)
                diagnostics.Report(ModuleDiagnostics.NotInLibrary, clause.Keyword.Span, keyword);
            else
                yield return clause;
        }
    }
}
