using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// Of the roles into which members come out of the same one, a member comes into the first whose condition holds: one that the earlier ones cover gets
/// only whom these have no room for.
/// </summary>
internal sealed class DeadRoleCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Dead = new("PB7415", Severity.Warning, typeof(DeadRoleCheck).Assembly);

    private static readonly MemberPredicate s_inGroup = new MemberPredicate.Flag(MemberFlag.InGroup);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Dead];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var group in playbook.Root.BlocksOf("group"))
        {
            var roles = group.BlocksOf("role").Select(role => (Role: role, From: role.Sound("from")?.Get<string>("role"), Begins: stated.At(role.Sound("becomes_when"))));
            foreach (var siblings in roles.Where(role => role is { From: not null, Begins: not null } && stated.IsSound(role.Begins)).GroupBy(role => role.From!, StringComparer.Ordinal))
            {
                ImmutableArray<(BoundBlock Role, StatedCondition Begins)> branches = [.. siblings.Select(role => (role.Role, role.Begins!))];
                foreach (var at in Enumerable.Range(1, branches.Length - 1)) Look(playbook, siblings.Key, branches[..at], branches[at], diagnostics);
            }
        }
    }

    private static void Look(CheckedPlaybook playbook, string from, ImmutableArray<(BoundBlock Role, StatedCondition Begins)> earlier, (BoundBlock Role, StatedCondition Begins) own, DiagnosticBag diagnostics)
    {
        ImmutableArray<(MemberPredicate Predicate, bool Holds)> known = [(s_inGroup, true), (new MemberPredicate.FactIn(MemberFact.Role, [from]), true), (own.Begins.Predicate, true)];
        var terms = known.AddRange(earlier.Select(role => (role.Begins.Predicate, false)));
        var answer = playbook.Proofs.Prover.IsNobody(terms.Select(term => (playbook.Proofs.Read(term.Predicate), term.Holds)));
        if (answer.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(own.Begins.Span, earlier[^1].Begins.Span, $"whether anybody comes into the role `{own.Role.Name}` before the earlier ones are full", fault));
        if (answer.Verdict != Verdict.Yes) return;
        var core = Core.Of(playbook.Proofs, [.. earlier.Select(role => role.Begins.Written)], holds: false, known);
        if (core.IsEmpty) return;
        var takers = earlier.Where(role => core.Any(line => ReferenceEquals(line, role.Begins.Written)));
        diagnostics.Add(Diagnostic
            .Create(Dead, diagnostics.Source, own.Begins.Span, own.Role.Name, Phrase.List(takers.Select(role => Phrase.Of($"`{role.Role.Name}`"))))
            .RestingOn(core, "whoever could come into it comes in here first"));
    }
}
