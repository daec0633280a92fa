using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A phase is timed in exactly one way, by days, by its length or by what is done, and what is waited for has an end.</summary>
internal sealed class PhaseTimingRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Timing = new("PB3120", Severity.Error, typeof(PhaseTimingRule).Assembly);
    private static readonly DiagnosticDescriptor Endless = new("PB3122", Severity.Error, typeof(PhaseTimingRule).Assembly);

    private static readonly ImmutableArray<string> Ways = ["runs", "lasts", "done"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Timing, Endless];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var phase in playbook.Root.BlocksOf("phase"))
        {
            if (phase.Syntax.ContainsErrors) continue;
            var ways = Ways.Where(phase.Has).Select(keyword => Phrase.Of($"`{keyword}`")).ToList();
            if (ways.Count != 1)
            {
                diagnostics.Report(Timing, phase.HeadSpan, phase.Name, ways.Count == 0 ? "-" : Phrase.List(ways));
                continue;
            }

            CheckStrays(phase, diagnostics);
            CheckEnd(playbook, phase, diagnostics);
        }
    }

    private static void CheckStrays(BoundBlock phase, DiagnosticBag diagnostics)
    {
        Check(!phase.Has("done"), "done", "timeout", "on_timeout");
        Check(phase.Has("runs"), "lasts", "after", "next", "scope");

        void Check(bool stray, string belongsTo, params ImmutableArray<string> keywords)
        {
            foreach (var clause in phase.Clauses.Where(clause => stray && keywords.Contains(clause.Keyword)))
                diagnostics.Report(CadenceShapeRule.Stray, clause.Syntax.Keyword.Span, phase.Name, clause.Keyword, $"`{belongsTo}`");
        }
    }

    private static void CheckEnd(BoundPlaybook playbook, BoundBlock phase, DiagnosticBag diagnostics)
    {
        if (!phase.Has("done") || (phase.Has("timeout") && phase.Has("on_timeout"))) return;
        var missing = new[] { ("timeout", "timeout 21d"), ("on_timeout", "on_timeout review") }.Where(clause => !phase.Has(clause.Item1)).ToList();
        var problem = Diagnostic.Create(Endless, diagnostics.Source, phase.HeadSpan, phase.Name, Phrase.List(missing.Select(clause => Phrase.Of($"`{clause.Item1}`"))));
        var fix = ClauseInsertion.Into(playbook.Modules, phase.Syntax, string.Join("; ", missing.Select(clause => clause.Item2)));
        diagnostics.Add(fix is null ? problem : problem.With(fix));
    }
}
