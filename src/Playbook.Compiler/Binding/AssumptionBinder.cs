using Playbook.Compiler.Reference;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Binding;

/// <summary>Checks that an <c>assume</c> clause, or a <c>row</c> of a covariance, names a parameter of the behaviour catalogue, and that the clause states a value that it can have.</summary>
internal static class AssumptionBinder
{
    public static BoundClause Check(BoundClause clause, BindingContext context, DiagnosticBag diagnostics) =>
        Checked(clause, clause.IsSound ? Misnamed(clause, context) ?? Misfit(clause, context) : null, diagnostics);

    public static BoundClause CheckName(BoundClause clause, BindingContext context, DiagnosticBag diagnostics) =>
        Checked(clause, clause.IsSound ? Misnamed(clause, context) : null, diagnostics);

    private static BoundClause Checked(BoundClause clause, Diagnostic? problem, DiagnosticBag diagnostics)
    {
        if (problem is null) return clause;
        diagnostics.Add(problem);
        return clause.Unsound();
    }

    private static Diagnostic? Misnamed(BoundClause clause, BindingContext context)
    {
        if (BehaviourCatalogue.Find(clause.Name) is not null) return null;
        var nearest = Spellchecker.Nearest(clause.Name, BehaviourCatalogue.Parameters.Select(p => p.Name));
        return context.Misspelt(BindingDiagnostics.UnknownParameter, clause.Syntax.Head!.Span, nearest, clause.Name);
    }

    private static Diagnostic? Misfit(BoundClause clause, BindingContext context)
    {
        var parameter = BehaviourCatalogue.Find(clause.Name)!;
        var value = clause.Get<AssumedValue>("assumption");
        var fits = value.Unit == parameter.Unit || (parameter.Unit == ParameterUnit.Share && value is { Unit: ParameterUnit.Number, Value: 0m });
        var isPossible = parameter.Unit == ParameterUnit.Form ? value.Form is not null && parameter.Forms.Contains(value.Form) : parameter.Takes(value.Value);
        return fits && isPossible
            ? null
            : context.Problem(BindingDiagnostics.ParameterOutOfRange, clause.Syntax.Value!.Span, clause.Name, ParameterText.Write(value), ParameterText.Possible(parameter));
    }
}
