using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A cadence has one trigger (<c>every</c>, or <c>due</c> with <c>at</c>) and one action (<c>post</c> or <c>send</c>) that go together.</summary>
internal sealed class CadenceShapeRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Trigger = new("PB3101", Severity.Error, typeof(CadenceShapeRule).Assembly);
    private static readonly DiagnosticDescriptor Action = new("PB3102", Severity.Error, typeof(CadenceShapeRule).Assembly);
    private static readonly DiagnosticDescriptor PostPerMember = new("PB3103", Severity.Error, typeof(CadenceShapeRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Trigger, Action, PostPerMember];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var cadence in playbook.Root.BlocksOf("cadence"))
        {
            if (cadence.Syntax.ContainsErrors) continue;
            var (every, due, at) = (cadence.Has("every"), cadence.Has("due"), cadence.Has("at"));
            var wrong = (every, due, at) switch
            {
                (false, false, _) => "it says neither `every …` nor `due …`",
                (true, true, _) => "it says both `every …` and `due …`",
                (false, true, false) => "`due …` needs the time of day: `at 11:00`",
                (true, false, true) => "`at` goes with `due`; write the time after `every … at`",
                _ => (Phrase?)null,
            };
            if (wrong is not null) diagnostics.Report(Trigger, cadence.HeadSpan, cadence.Name, wrong);

            if (cadence.Has("post") == cadence.Has("send"))
                diagnostics.Report(Action, cadence.HeadSpan, cadence.Name, cadence.Has("post") ? "it says both `post` and `send`" : "it says neither `post` nor `send`");
            else if (due && !every && cadence.Has("post"))
                diagnostics.Report(PostPerMember, cadence.Clauses.First(c => c.Keyword == "post").Syntax.Keyword.Span, cadence.Name);
        }
    }
}
