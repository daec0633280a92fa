using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A parameter of behaviour that is stated has a say under the form that holds: <c>lifetime.s</c> has none under the BG/NBD.</summary>
internal sealed class AssumptionScopeRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor HasNoSay = new("PB9140", Severity.Warning, typeof(AssumptionScopeRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [HasNoSay];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        // A library may leave the form to the playbook that uses it.
        if (playbook.IsLibrary) return;
        foreach (var clause in playbook.Root.AllSound("assume"))
        {
            if (BehaviourCatalogue.Find(clause.Name) is not { Scope: { } scope }) continue;
            var form = FormOf(playbook.Root, scope.Parameter);
            if (scope.Forms.Contains(form)) continue;
            diagnostics.Report(
                HasNoSay, clause.Syntax.Head!.Span, clause.Name, scope.Parameter, form, Phrase.List(scope.Forms.Select(allowed => Phrase.Of($"`{allowed}`"))));
        }
    }

    private static string FormOf(BoundBlock root, string parameter) =>
        root.AllSound("assume").LastOrDefault(clause => clause.Name == parameter)?.Get<AssumedValue>("assumption").Form
        ?? BehaviourCatalogue.Find(parameter)?.Forms[0] ?? string.Empty;
}
