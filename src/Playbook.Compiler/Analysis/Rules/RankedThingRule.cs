using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A leaderboard and a draw are about a referral or a task of the playbook, and a ranked referral says whose friend somebody is.</summary>
internal sealed class RankedThingRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unknown = new("PB6117", Severity.Error, typeof(RankedThingRule).Assembly);
    private static readonly DiagnosticDescriptor NoAttribution = new("PB6128", Severity.Warning, typeof(RankedThingRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unknown, NoAttribution];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var board in playbook.Root.BlocksOf("leaderboard"))
        {
            if (board.Sound("ranks") is not { } ranks || !IsKnown(ranks, playbook.Symbols, diagnostics)) continue;
            var referral = playbook.Root.Find("referral", ranks.Get<string>("what"));
            if (referral is null || referral.Syntax.ContainsErrors || referral.Has("attribution")) continue;
            var problem = Diagnostic
                .Create(NoAttribution, diagnostics.Source, referral.HeadSpan, referral.Name, board.Name)
                .With(new RelatedLocation(diagnostics.Source, ranks.Phrase!.Span, $"`{board.Name}` ranks it here"));
            var fix = ClauseInsertion.Into(playbook.Modules, referral.Syntax, "attribution first_link within 7d");
            diagnostics.Add(fix is null ? problem : problem.With(fix));
        }

        foreach (var among in playbook.Root.BlocksOf("draw").SelectMany(draw => draw.AllSound("among"))) IsKnown(among, playbook.Symbols, diagnostics);
    }

    private static bool IsKnown(BoundClause clause, SymbolTable symbols, DiagnosticBag diagnostics)
    {
        var name = clause.Get<string>("what");
        var known = symbols.Symbols.Where(symbol => symbol.Kind is "referral" or "task").Select(symbol => symbol.Name).ToList();
        if (known.Contains(name)) return true;
        var span = clause.Phrase!.Span;
        var problem = Diagnostic.Create(Unknown, diagnostics.Source, span, clause.Keyword, name);
        diagnostics.Add(Spellchecker.Nearest(name, known) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem);
        return false;
    }
}
