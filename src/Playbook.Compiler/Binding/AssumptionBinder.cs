using Playbook.Compiler.Reference;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Binding;

/// <summary>Checks that an <c>assume</c> clause names a parameter of the behaviour catalogue and states a value that it can have.</summary>
internal static class AssumptionBinder
{
    public static BoundClause Check(BoundClause clause, BindingContext context, DiagnosticBag diagnostics)
    {
        if (!clause.IsSound) return clause;
        var problem = Problem(clause, context);
        if (problem is null) return clause;
        diagnostics.Add(problem);
        return clause.Unsound();
    }

    private static Diagnostic? Problem(BoundClause clause, BindingContext context)
    {
        var nameSpan = clause.Syntax.Head!.Span;
        if (BehaviourCatalogue.Find(clause.Name) is not { } parameter)
        {
            var nearest = Spellchecker.Nearest(clause.Name, BehaviourCatalogue.Parameters.Select(p => p.Name));
            return context.Misspelt(BindingDiagnostics.UnknownParameter, nameSpan, nearest, clause.Name);
        }

        var value = clause.Get<AssumedValue>("assumption");
        var span = clause.Syntax.Value!.Span;
        var fits = value.Unit == parameter.Unit || (parameter.Unit == ParameterUnit.Share && value is { Unit: ParameterUnit.Number, Value: 0m });
        var inRange = parameter.Unit == ParameterUnit.Form
            ? value.Form is not null && parameter.Forms.Contains(value.Form)
            : value.Value >= parameter.Low && value.Value <= parameter.High;
        return fits && inRange
            ? null
            : context.Problem(BindingDiagnostics.ParameterOutOfRange, span, clause.Name, Written(value), ParameterText.Range(parameter));
    }

    private static string Written(AssumedValue value) => value.Form ?? ParameterText.Write(value.Unit, value.Value);
}
