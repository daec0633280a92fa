using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A target that compares with the holdout needs one.</summary>
internal sealed class HoldoutMissingRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB9105", Severity.Error, typeof(HoldoutMissingRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Has("holdout")) return;
        foreach (var target in playbook.Root.BlocksOf("goal").SelectMany(goal => goal.AllSound("target")))
        {
            if (target.Get<BoundTarget>("target").Bound is TargetBound.OfHoldout)
                diagnostics.Report(Missing, target.Syntax.Value!.Span, target.Name);
        }
    }
}
