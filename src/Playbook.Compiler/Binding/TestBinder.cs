using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>
/// Binds a test once for each of its cases. What is wrong in all of them is said once, and so is a name that is declared nowhere and resembles
/// none that is: many tests may speak of the one thing that was removed.
/// </summary>
internal sealed class TestBinder(BindingContext context, DiagnosticBag diagnostics)
{
    /// <summary>The test with each of its cases; the first of them is bound already.</summary>
    public IEnumerable<BoundTest> Bind(BoundBlock test)
    {
        var cases = CaseValues.AllOf(test.Syntax);
        yield return new BoundTest(test, cases[0].Case);
        foreach (var values in cases.Skip(1)) yield return new BoundTest(Bind(test.Construct, test.Syntax, values), values.Case);
    }

    public BoundBlock Bind(Construct construct, ClauseSyntax syntax, CaseValues values)
    {
        var found = new DiagnosticBag(context.Source);
        var block = new BlockBinder(context with { Case = values }, found).Bind(construct, syntax);
        foreach (var diagnostic in found.ToImmutable().Where(diagnostic => !IsKnown(diagnostic))) diagnostics.AddOnce(diagnostic);
        return block;
    }

    private bool IsKnown(Diagnostic diagnostic) => diagnostic is { Code: "PB2002", Fixes.IsEmpty: true }
        && diagnostics.Any(other => other.Code == diagnostic.Code && other.Arguments.SequenceEqual(diagnostic.Arguments));
}
