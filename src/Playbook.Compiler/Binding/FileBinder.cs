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
        var file = new BlockBinder(tree, context, diagnostics);
        BoundBlock? playbook = null;
        foreach (var clause in tree.Root.Clauses)
        {
            if (clause.Keyword.Value != LanguageCatalogue.File.Clauses[0].Keyword)
            {
                if (!clause.Keyword.IsMissing && !tree.Diagnostics.Any(d => d.Span.Start <= clause.Span.Start && d.Severity == Severity.Error))
                    ReportStray(clause, context, diagnostics);
            }
            else if (playbook is not null)
            {
                diagnostics.Add(context
                    .Problem(BindingDiagnostics.DuplicateClause, clause.Keyword.Span, clause.Keyword.Value, "file")
                    .With(new RelatedLocation(tree.Source, playbook.HeadSpan, "the file's playbook is this one")));
            }
            else if (clause.Block is null)
            {
                if (!clause.ContainsErrors) diagnostics.Report(BindingDiagnostics.BlockExpected, clause.Span, clause.Keyword.Value, "playbook my_shop { … }");
            }
            else
            {
                playbook = file.Bind(LanguageCatalogue.File.Clauses[0].Block!, clause);
            }
        }

        if (playbook is null && diagnostics.Count == 0 && tree.Diagnostics.IsEmpty)
        {
            var spec = LanguageCatalogue.File.Clauses[0];
            diagnostics.Report(BindingDiagnostics.MissingClause, new TextSpan(0, 0), "file", spec.Keyword, spec.Doc, spec.Example);
        }

        return playbook;
    }

    private static void ReportStray(ClauseSyntax clause, BindingContext context, DiagnosticBag diagnostics)
    {
        var nearest = Spellchecker.Nearest(clause.Keyword.Value, ["playbook"]);
        var advice = nearest is null ? "everything stands inside `playbook name { … }`" : "did you mean `playbook`?";
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
