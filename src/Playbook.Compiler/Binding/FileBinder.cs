using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Binds a whole file to the one playbook that it holds.</summary>
internal static class FileBinder
{
    /// <summary>The bound playbook; null where the file holds none, which a diagnostic says.</summary>
    public static BoundBlock? Bind(SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics)
    {
        var keyword = LanguageCatalogue.File.Clauses[0].Keyword;
        var playbooks = tree.Root.Clauses.Where(clause => clause.Keyword.Value == keyword).ToList();
        if (playbooks is [] or [{ Block: not null }, ..]) ReportStrays(tree, context, diagnostics, hasPlaybook: playbooks.Count > 0);
        foreach (var second in playbooks.Skip(1))
        {
            diagnostics.Add(context
                .Problem(BindingDiagnostics.DuplicateClause, second.Keyword.Span, keyword, "file")
                .With(new RelatedLocation(tree.Source, playbooks[0].Keyword.Span, "the file's playbook is this one")));
        }

        if (playbooks is not [var playbook, ..]) return null;
        if (playbook.Block is not null) return new BlockBinder(tree, context, diagnostics).Bind(LanguageCatalogue.File.Clauses[0].Block!, playbook);
        if (!playbook.ContainsErrors) diagnostics.Report(BindingDiagnostics.BlockExpected, playbook.Span, keyword, "playbook my_shop { … }");
        return null;
    }

    /// <summary>
    /// Clauses at the top of the file that are no playbook. Without a playbook they are one mistake, the missing head, and give one
    /// diagnostic; after a syntax error above them they give none.
    /// </summary>
    private static void ReportStrays(SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics, bool hasPlaybook)
    {
        var spec = LanguageCatalogue.File.Clauses[0];
        var strays = tree.Root.Clauses
            .Where(clause => clause.Keyword.Value != spec.Keyword && !clause.Keyword.IsMissing)
            .Where(clause => !tree.Diagnostics.Any(d => d.Span.Start <= clause.Span.Start && d.Severity == Severity.Error))
            .ToList();
        if (hasPlaybook)
        {
            foreach (var stray in strays) ReportStray(stray, context, diagnostics);
        }
        else if (strays.Find(stray => Spellchecker.Nearest(stray.Keyword.Value, [spec.Keyword]) is not null) is { } misspelt)
        {
            ReportStray(misspelt, context, diagnostics);
        }
        else if (tree.Diagnostics.IsEmpty)
        {
            diagnostics.Report(BindingDiagnostics.MissingClause, strays is [var first, ..] ? first.Keyword.Span : new TextSpan(0, 0), "file", spec.Keyword, spec.Doc, spec.Example);
        }
    }

    private static void ReportStray(ClauseSyntax clause, BindingContext context, DiagnosticBag diagnostics)
    {
        var nearest = Spellchecker.Nearest(clause.Keyword.Value, ["playbook"]);
        var advice = nearest is null ? "everything stands inside `playbook name { … }`" : "a file begins with `playbook name {`";
        diagnostics.Add(context.Misspelt(BindingDiagnostics.UnknownClause, clause.Keyword.Span, nearest, clause.Keyword.Value, "file", advice));
    }

    /// <summary>The currency that the playbook states, or null; read ahead, since money may stand above it.</summary>
    public static string? StatedCurrency(SyntaxTree tree)
    {
        var clauses = tree.Root.Clauses.SelectMany(clause => clause.Block?.Clauses ?? []);
        var stated = clauses.FirstOrDefault(clause => clause.Keyword.Value == "currency")?.Head?.ToString().Trim();
        return stated is not null && Types.CurrencyType.IsKnown(stated) ? stated : null;
    }
}
