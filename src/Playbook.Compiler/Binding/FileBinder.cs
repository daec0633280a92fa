using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Finds the one playbook, or the one library, that a file holds, and says what else stands at its top.</summary>
internal static class FileBinder
{
    /// <summary>The clause that opens the file's playbook or library and the construct of it; null where the file holds none, which a diagnostic says.</summary>
    public static (ClauseSyntax Clause, Construct Construct)? FindHead(SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics)
    {
        var file = LanguageCatalogue.File;
        var heads = tree.Root.Clauses.Where(clause => file.Find(clause.Keyword.Value) is not null).ToList();
        if (heads is [] or [{ Block: not null }, ..]) ReportStrays(tree, context, diagnostics, hasHead: heads.Count > 0);
        foreach (var second in heads.Skip(1))
        {
            diagnostics.Add(context
                .Problem(BindingDiagnostics.DuplicateClause, second.Keyword.Span, second.Keyword.Value, "file")
                .With(new RelatedLocation(context.Source, heads[0].Keyword.Span, $"the file's {heads[0].Keyword.Value} is this one")));
        }

        if (heads is not [var head, ..]) return null;
        var spec = file.Find(head.Keyword.Value)!;
        if (head.Block is not null) return (head, spec.Block!);
        if (!head.ContainsErrors) diagnostics.Report(BindingDiagnostics.BlockExpected, head.Span, spec.Keyword, spec.Example);
        return null;
    }

    /// <summary>
    /// Clauses at the top of the file that are no playbook. Without a playbook they are one mistake, the missing head, and give one
    /// diagnostic; after a syntax error above them they give none.
    /// </summary>
    private static void ReportStrays(SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics, bool hasHead)
    {
        var file = LanguageCatalogue.File;
        var strays = tree.Root.Clauses
            .Where(clause => file.Find(clause.Keyword.Value) is null && !clause.Keyword.IsMissing)
            .Where(clause => !tree.Diagnostics.Any(d => d.Span.Start <= clause.Span.Start - tree.Root.Position && d.Severity == Severity.Error))
            .ToList();
        if (hasHead)
        {
            foreach (var stray in strays) ReportStray(stray, context, diagnostics);
        }
        else if (strays.Find(stray => Meant(stray) is not null) is { } misspelt)
        {
            ReportStray(misspelt, context, diagnostics);
        }
        else if (tree.Diagnostics.IsEmpty)
        {
            var spec = file.Clauses[0];
            diagnostics.Report(BindingDiagnostics.MissingClause, strays is [var first, ..] ? first.Keyword.Span : new TextSpan(0, 0), "file", spec.Keyword, spec.Doc, spec.Example);
        }
    }

    private static void ReportStray(ClauseSyntax clause, BindingContext context, DiagnosticBag diagnostics)
    {
        var nearest = Meant(clause);
        var advice = nearest is null ? Phrase.Of("everything stands inside `playbook name { … }`") : Phrase.Of($"a file begins with `{nearest} name {{`");
        diagnostics.Add(context.Misspelt(BindingDiagnostics.UnknownClause, clause.Keyword.Span, nearest, clause.Keyword.Value, "file", advice));
    }

    private static string? Meant(ClauseSyntax clause) => Spellchecker.Nearest(clause.Keyword.Value, LanguageCatalogue.File.Clauses.Select(known => known.Keyword));

    /// <summary>The currency that the playbook states, or null; read ahead, since money may stand above it.</summary>
    public static string? StatedCurrency(SyntaxTree tree)
    {
        var clauses = tree.Root.Clauses.SelectMany(clause => clause.Block?.Clauses ?? []);
        var stated = clauses.FirstOrDefault(clause => clause.Keyword.Value == "currency")?.Head?.ToString().Trim();
        return stated is not null && Types.CurrencyType.IsKnown(stated) ? stated : null;
    }
}
