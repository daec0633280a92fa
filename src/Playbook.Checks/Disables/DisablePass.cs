using System.Collections.Immutable;
using Playbook.Checks.Compliance;
using Playbook.Checks.HouseRules;
using Playbook.Checks.Severities;
using Playbook.Compiler;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Checks.Disables;

/// <summary>
/// Takes out the findings that a comment on their line, or above it, disables with a reason; of several lines, on the first or the last, since in YAML a
/// keyword and its name stand on lines of their own. A comment that gives none, names no code, names what must
/// be mended or waived, or disables nothing any more is a finding itself, which its deletion clears.
/// </summary>
public static class DisablePass
{
    /// <param name="compilation">The playbook.</param>
    /// <param name="found">What was found, each at its place in its own file.</param>
    /// <param name="beside">What others than the compiler and the checks can find; null for nothing.</param>
    public static DisableResult Run(Compilation compilation, ImmutableArray<Diagnostic> found, IFindingsBeside? beside = null)
    {
        if (compilation.Playbook is not { } playbook || DisableComment.In(playbook.Modules) is not { IsEmpty: false } comments) return new DisableResult(found, []);
        var wrong = new List<Diagnostic>();
        var sound = new List<DisableComment>();
        foreach (var comment in comments)
        {
            if (Fault(comment, playbook, beside) is { } fault) wrong.Add(fault);
            else sound.Add(comment);
        }

        var used = new HashSet<DisableComment>(ReferenceEqualityComparer.Instance);
        var disabled = ImmutableArray.CreateBuilder<DisabledFinding>();
        var left = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in found)
        {
            if (sound.Find(comment => Disables(comment, finding)) is not { } by)
            {
                left.Add(finding);
                continue;
            }

            used.Add(by);
            disabled.Add(new DisabledFinding(finding, by.Reason));
        }

        // A library serves other playbooks too; and where there are errors, the checks have not run.
        if (compilation.Plan is not null)
        {
            var main = playbook.Modules.Main.Source;
            wrong.AddRange(sound.Where(comment => comment.File == main && !used.Contains(comment) && IsLookedFor(comment, beside)).Select(comment => Idle(comment, left)));
        }

        return new DisableResult(wrong.Count == 0 ? left.ToImmutable() : playbook.Modules.InOrder(left.Concat(wrong)), disabled.ToImmutable());
    }

    private static Diagnostic? Fault(DisableComment comment, BoundPlaybook playbook, IFindingsBeside? beside)
    {
        if (comment.Code.Split('/') is not [var code, .. var rule] || !IsKnown(code, rule, playbook, beside)) return Say(DisableDiagnostics.UnknownCode, comment);
        if (MustBeMended(code, beside)) return Say(DisableDiagnostics.NotAllowed, comment);
        if (RuleKinds.All.Any(kind => kind.Descriptor.Code == code)) return Say(DisableDiagnostics.NeedsWaiver, comment);
        return comment.Reason.Length == 0 ? Say(DisableDiagnostics.NoReason, comment) : null;
    }

    private static bool MustBeMended(string code, IFindingsBeside? beside) =>
        SeveritySettings.Unlowerable.Contains(code) || DisableDiagnostics.All.Any(own => own.Code == code) || beside?.Descriptors.Any(known => known.Code == code && known.Severity == Severity.Error) == true;

    /// <summary>What was not looked for may be there.</summary>
    private static bool IsLookedFor(DisableComment comment, IFindingsBeside? beside) => beside is null or { IsComplete: true } || beside.Descriptors.All(known => known.Code != comment.Code);

    private static bool IsKnown(string code, string[] rule, BoundPlaybook playbook, IFindingsBeside? beside) => rule switch
    {
        [] => CompilerDiagnostics.Find(code)?.Code == code || PlaybookChecks.Descriptors.Concat(beside?.Descriptors ?? []).Any(known => known.Code == code),
        [var name] => code == HouseRuleDiagnostics.Broken.Code && playbook.Root.Find("rule", name) is not null,
        _ => false,
    };

    private static bool Disables(DisableComment comment, Diagnostic finding) =>
        SpeaksOf(comment, finding) && (comment.Line == finding.Source.LineIndexOf(finding.Span.Start) || comment.Line == finding.Source.LineIndexOf(finding.Span.End));

    /// <summary>Whether it names what was found, in the same file.</summary>
    private static bool SpeaksOf(DisableComment comment, Diagnostic finding) =>
        (comment.Code == finding.Code || comment.Code == HouseRuleDiagnostics.KeyOf(finding)) && comment.File.Path == finding.Source.Path;

    /// <summary>It may merely stand on the wrong line: it goes without asking where nothing of its code is found in the file.</summary>
    private static Diagnostic Idle(DisableComment comment, IEnumerable<Diagnostic> left)
    {
        var kind = left.Any(finding => SpeaksOf(comment, finding)) ? FixKind.Suggestion : FixKind.Safe;
        return Diagnostic.Create(DisableDiagnostics.Nothing, comment.File, comment.CodeSpan, comment.Code).With(comment.Delete() with { Kind = kind });
    }

    private static Diagnostic Say(DiagnosticDescriptor what, DisableComment comment) =>
        Diagnostic.Create(what, comment.File, comment.CodeSpan, comment.Code).With(comment.Delete());
}
