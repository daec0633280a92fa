using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// A condition that counts no orders and asks for a last one all the same. A last order may be known that no log tells, so that somebody may meet it; of
/// those whose every order is told nobody does.
/// </summary>
internal sealed class UntoldOrderCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Untold = new("PB7414", Severity.Warning, typeof(UntoldOrderCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Untold];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var (stated, told) = (StatedConditions.Of(playbook), playbook.Proofs.OfToldOrders);
        ImmutableArray<(StatedCondition Condition, ConditionFate Fate)> asked = [.. stated.All.Zip(stated.Fates).Where(condition => IsPossible(condition.First, condition.Second) && condition.First.Predicate.Any(AsksLastOrder))];
        var verdicts = PlanProofs.Ask(asked, condition => told.Prover.IsEmpty(told.Read(condition.Condition.Predicate)).Verdict);
        ImmutableArray<(StatedCondition Condition, ConditionFate Fate)> found = [.. asked.Where((_, at) => verdicts[at] == Verdict.Yes)];
        foreach (var (condition, fate) in found)
        {
            if (stated.Within(condition.Written).Any(name => found.Any(other => other.Condition == stated.Segments[name].Stated))) continue;
            var core = Core.Of(told, [.. stated.Lines(condition.Written)]);
            var at = core.LastOrDefault(line => condition.Span.Contains(line.Span))?.Span ?? condition.Span;
            diagnostics.Add(Diagnostic
                .Create(Untold, diagnostics.Source, at, condition.Said, ConditionWords.Contradiction(core, diagnostics.Source))
                .RestingOn(core, "this cannot hold together with it")
                .Showing(fate.IsEmpty.Witness, condition.Span));
        }
    }

    /// <summary>Somebody meets it, or it counts orders and nothing contradicts it as long as one may be untold.</summary>
    private static bool IsPossible(StatedCondition condition, ConditionFate fate) =>
        fate.IsEmpty is { Verdict: Verdict.No } || (fate.IsEmpty is { Fault.Kind: FaultKind.NoWitness } && condition.Predicate.Any(CountsOrders));

    private static bool CountsOrders(MemberPredicate term) => term is MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Orders or MemberMeasure.Spend or MemberMeasure.Redeemed };

    /// <summary>What a segment asks that it names is left to the proof.</summary>
    private static bool AsksLastOrder(MemberPredicate term) => term is MemberPredicate.InSegment or MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.SinceLastOrder };
}
