using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Binds a block against its construct in the catalogue: every clause known, none twice, none missing.</summary>
internal sealed class BlockBinder(BindingContext context, DiagnosticBag diagnostics)
{
    /// <summary>What an earlier text's binding found of the body's clauses; null where there is none that fits.</summary>
    public EarlierBinding? Earlier { get; init; }

    /// <summary>Where the body's clauses are kept for the binding of a later text; null where they are not.</summary>
    public EarlierBinding? Later { get; init; }

    public BoundBlock Bind(Construct construct, ClauseSyntax syntax) => Bind(construct, syntax, syntax.Block?.Clauses ?? []);

    /// <summary>Binds a block whose clauses are not just those between its braces: a playbook with its libraries.</summary>
    public BoundBlock Bind(Construct construct, ClauseSyntax syntax, ImmutableArray<ClauseSyntax> body)
    {
        if (construct.Naming == Naming.Named && !syntax.ContainsErrors && (syntax.Head is null || !DeclaredName.IsWellFormed(syntax.Head)))
            diagnostics.Report(BindingDiagnostics.NameExpected, syntax.Head?.Span ?? syntax.Keyword.Span, construct.Keyword, construct.Example);
        if (construct.Naming == Naming.None && syntax is { ContainsErrors: false, Head: { } head })
            diagnostics.Report(BindingDiagnostics.PhraseMismatch, head.Span, construct.Keyword, "`{`", $"`{head}`", construct.Example);
        var name = syntax.Head is { } named ? DeclaredName.Of(named) : construct.Keyword;
        if (construct.Naming == Naming.Named && (syntax.Head is null || LanguageCatalogue.HomeOf(construct) is not null) && IsForeign(construct, body))
        {
            // A rule of a group that stands outside of one: one mistake, whatever its clauses.
            if (syntax.Head is not null && !syntax.ContainsErrors) UnknownClause.Report(construct, body[0], context, diagnostics);
            return new BoundBlock(construct, syntax, name, [], []);
        }

        // Without its name an instance is nothing that could be filled in, whatever its body says.
        var isInstance = construct.Keyword == "apply" && (syntax.Head is null || !DeclaredName.IsWellFormed(syntax.Head));
        return isInstance ? new BlockBinder(context, new DiagnosticBag(diagnostics.Source)).BindBody(construct, syntax, name, body) : BindBody(construct, syntax, name, body);
    }

    /// <summary>`recruit { … }` in which nothing is of a `recruit`: a name whose keyword is lost, and the block of something else.</summary>
    private static bool IsForeign(Construct construct, ImmutableArray<ClauseSyntax> body) => body.Length > 0
        && body.All(clause => construct.Find(clause.Keyword.Value) is null)
        && LanguageCatalogue.Constructs.Any(other => body.All(clause => other.Find(clause.Keyword.Value) is not null));

    private BoundBlock BindBody(Construct construct, ClauseSyntax syntax, string name, ImmutableArray<ClauseSyntax> body)
    {
        var clauses = ImmutableArray.CreateBuilder<BoundClause>();
        var blocks = ImmutableArray.CreateBuilder<BoundBlock>();
        var seen = new Dictionary<string, ClauseSyntax>(StringComparer.Ordinal);
        ImmutableHashSet<string> misspelt = [];
        foreach (var clause in body)
        {
            if (construct.Find(clause.Keyword.Value) is not { } spec)
            {
                if (!clause.Keyword.IsMissing && UnknownClause.Report(construct, clause, context, diagnostics) is { } meant) misspelt = misspelt.Add(meant);
                continue;
            }

            if (!spec.Occurs.HasFlag(Occurs.Repeated) && !seen.TryAdd(spec.Keyword, clause))
            {
                diagnostics.Add(context
                    .Problem(BindingDiagnostics.DuplicateClause, clause.Keyword.Span, spec.Keyword, construct.Keyword)
                    .With(new RelatedLocation(context.Source, seen[spec.Keyword].Keyword.Span, "it stands here first")));
                continue;
            }

            seen.TryAdd(spec.Keyword, clause);
            if (spec.Block is { IsDeferred: true } && clause.HasBlock) continue;
            if (spec.Block is null) clauses.Add(BindOrPlace(spec, clause));
            else if (clause.HasBlock) blocks.Add(BindOrPlace(spec.Block, clause));
            else if (!clause.ContainsErrors) diagnostics.Report(BindingDiagnostics.BlockExpected, clause.Span, spec.Keyword, spec.Block.Example);
        }

        ReportMissing(construct, syntax, keyword => seen.ContainsKey(keyword) || misspelt.Contains(keyword));
        return new BoundBlock(construct, syntax, name, clauses.DrainToImmutable(), blocks.DrainToImmutable()) { Misspelt = misspelt };
    }

    private BoundClause BindOrPlace(Clause spec, ClauseSyntax clause)
    {
        var found = diagnostics.Count;
        var bound = Earlier?.ClauseOf(clause) is { } kept ? new BoundClause(kept, clause, context) : BindClause(spec, clause);
        if (!clause.ContainsErrors && diagnostics.Count == found) Later?.Keep(clause, bound);
        return bound;
    }

    private BoundBlock BindOrPlace(Construct construct, ClauseSyntax clause)
    {
        var found = diagnostics.Count;
        var inner = Earlier is null && Later is null ? this : new BlockBinder(context, diagnostics);
        var bound = Earlier?.BlockOf(clause) is { } kept ? new BoundBlock(kept, clause, context) : inner.BindBlock(construct, clause);
        if (!clause.ContainsErrors && construct.Keyword != "test" && diagnostics.Count == found) Later?.Keep(clause, bound);
        return bound;
    }

    /// <summary>A test is bound with the values of its first case; <see cref="TestBinder"/> binds the others.</summary>
    private BoundBlock BindBlock(Construct construct, ClauseSyntax syntax) => construct.Keyword == "test"
        ? new TestBinder(context, diagnostics).Bind(construct, syntax, CaseValues.AllOf(syntax)[0])
        : Bind(construct, syntax);

    private BoundClause BindClause(Clause spec, ClauseSyntax clause)
    {
        var bound = ClauseBinder.Bind(spec, clause, context, diagnostics);
        return spec.Keyword switch
        {
            "assume" => AssumptionBinder.Check(bound, context, diagnostics),
            "row" => AssumptionBinder.CheckName(bound, context, diagnostics),
            _ => bound,
        };
    }

    private void ReportMissing(Construct construct, ClauseSyntax syntax, Func<string, bool> isThere)
    {
        if (syntax.Block is { ContainsErrors: true } or null) return;
        foreach (var spec in construct.Clauses)
        {
            if (!spec.Occurs.HasFlag(Occurs.Required) || isThere(spec.Keyword)) continue;
            var span = syntax.Head is { } head ? syntax.Keyword.Span.Union(head.Span) : syntax.Keyword.Span;
            var problem = context.Problem(BindingDiagnostics.MissingClause, span, construct.Keyword, spec.Keyword, spec.Doc, spec.Example);
            diagnostics.Add(spec.InsertWhenMissing is { } text && ClauseInsertion.Into(context.Modules, syntax, text) is { } fix ? problem.With(fix) : problem);
        }
    }
}
