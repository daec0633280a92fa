using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>A condition that everybody meets without saying so: a segment that is <c>everyone</c> by accident.</summary>
internal sealed class AlwaysConditionCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Everybody = new("PB7402", Severity.Warning, typeof(AlwaysConditionCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Everybody];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var (condition, fate) in stated.All.Zip(stated.Fates))
        {
            if (fate.IsAlways.Fault is { } fault && fate.IsEmpty.Fault is null) playbook.Proofs.Leave(new OpenQuestion(condition.Span, null, $"whether everybody {condition.Said}", fault));
            if (fate.IsAlways.Verdict != Verdict.Yes || condition.Predicate is MemberPredicate.Constant or MemberPredicate.InSegment) continue;
            var core = Core.Of(playbook.Proofs, condition.Written.IsAny ? condition.Written.Parts : [condition.Written], holds: false);
            diagnostics.Add(Diagnostic
                .Create(Everybody, diagnostics.Source, condition.Span, condition.Said, Reason(core, diagnostics.Source))
                .RestingOn(core, "whoever fails the rest meets this"));
        }
    }

    private static Phrase Reason(ImmutableArray<WrittenCondition> core, SourceText source) => core is [var only]
        ? Phrase.Of($"`{only.Said(source)}` always holds")
        : Phrase.Of($"one of {ConditionWords.Quoted(core, source)} always holds");
}
