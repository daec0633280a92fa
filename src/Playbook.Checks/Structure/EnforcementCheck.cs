using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>Somebody enforces each rule from the first day on, and whoever objects is heard by another than who decided.</summary>
internal sealed class EnforcementCheck : IPlanCheck
{
    private const string Staff = "staff";

    private static readonly DiagnosticDescriptor OwnJudge = new("PB7308", Severity.Warning, typeof(EnforcementCheck).Assembly);
    private static readonly DiagnosticDescriptor NobodyYet = new("PB7309", Severity.Warning, typeof(EnforcementCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OwnJudge, NobodyYet];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Plan.Groups)
        {
            foreach (var rule in group.Rules)
            {
                var block = playbook.Root.Find("group", group.Name)?.Find("rule", rule.Name);
                if (rule is { EnforcedBy: [var only], Appeal: { } appeal } && appeal.To == only) ReportJudge(group, rule, block, only, diagnostics);
                if (rule.EnforcedBy.IsEmpty || !rule.EnforcedBy.All(name => EarnedRole(group, name) is not null)) continue;
                var finding = Diagnostic.Create(NobodyYet, diagnostics.Source, SpanOf(block, "enforced_by", playbook, group), rule.Name, Phrase.List(rule.EnforcedBy.Select(name => Phrase.Of($"`{name}`"))));
                foreach (var name in rule.EnforcedBy)
                {
                    if (playbook.Root.Find("group", group.Name)?.Find("role", name)?.Sound("becomes_when") is { } when)
                        finding = finding.With(new RelatedLocation(diagnostics.Source, when.Syntax.Span, $"until then nobody is `{name}`"));
                }

                diagnostics.Add(finding.WithAny(CheckFix.Rewrite(block?.Sound("enforced_by"), diagnostics.Source, string.Join(", ", rule.EnforcedBy.Append(Fallback(group)).OfType<string>())) is { } fix && Fallback(group) is not null ? fix : null));
            }
        }

        void ReportJudge(PlanGroup group, PlanGroupRule rule, BoundBlock? block, string only, DiagnosticBag bag)
        {
            var finding = Diagnostic
                .Create(OwnJudge, bag.Source, SpanOf(block, "appeal", playbook, group), rule.Name, only)
                .With(new RelatedLocation(bag.Source, SpanOf(block, "enforced_by", playbook, group), $"`{only}` enforces it"));
            var other = group.Staff is not null && only != Staff ? Staff : null;
            var old = block?.Sound("appeal")?.Phrase is { } phrase ? bag.Source.ToString(phrase.Span) : null;
            bag.Add(other is not null && old?.EndsWith($" {only}", StringComparison.Ordinal) == true
                ? finding.WithAny(CheckFix.Rewrite(block!.Sound("appeal"), bag.Source, $"{old[..^only.Length]}{other}"))
                : finding);
        }
    }

    /// <summary>A role that members come into by what they do: in a new group nobody has done it yet.</summary>
    private static PlanRole? EarnedRole(PlanGroup group, string name) => group.Roles.FirstOrDefault(role => role.Name == name && role.BecomesWhen is not null);

    /// <summary>Who is there from the first day: the staff, or a role that is appointed and counted.</summary>
    private static string? Fallback(PlanGroup group) =>
        group.Staff is not null ? Staff : group.Roles.FirstOrDefault(role => role is { BecomesWhen: null, CountPerGroup: not null })?.Name;

    private static TextSpan SpanOf(BoundBlock? rule, string clause, CheckedPlaybook playbook, PlanGroup group) =>
        rule?.Sound(clause)?.Phrase?.Span ?? rule?.HeadSpan ?? playbook.At("group", group.Name);
}
