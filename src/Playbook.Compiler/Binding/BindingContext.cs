using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>What a phrase can see while it is bound: the source, the declared names, and the playbook's currency.</summary>
/// <param name="Source">The file.</param>
/// <param name="Symbols">The declared names.</param>
/// <param name="Currency">The currency that the playbook states, or null where it states none that can be read.</param>
public sealed record BindingContext(SourceText Source, SymbolTable Symbols, string? Currency)
{
    /// <summary>The values of a test's case, which stand in for its parameters; null outside of tests.</summary>
    public CaseValues? Case { get; init; }

    public Diagnostic Problem(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Diagnostic.Create(descriptor, Source, span, arguments);

    /// <summary>A diagnostic that offers to replace the span by the nearest of the known words, if one is near.</summary>
    public Diagnostic Misspelt(DiagnosticDescriptor descriptor, TextSpan span, string? nearest, params ReadOnlySpan<string> arguments)
    {
        var problem = Problem(descriptor, span, arguments);
        return nearest is null ? problem : problem.With(Fix.Replace($"did you mean `{nearest}`?", span, nearest));
    }
}
