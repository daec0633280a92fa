using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>What a phrase can see while it is bound: the files, the declared names, and the playbook's currency.</summary>
/// <param name="Modules">The file and the libraries that it uses.</param>
/// <param name="Symbols">The declared names.</param>
/// <param name="Currency">The currency that the playbook states, or null where it states none that can be read.</param>
public sealed record BindingContext(ModuleSet Modules, SymbolTable Symbols, string? Currency)
{
    /// <summary>The text that spans count in.</summary>
    public SourceText Source => Modules.Source;

    /// <summary>The clause whose phrase is bound; null for what stands in none.</summary>
    public Clause? Clause { get; init; }

    /// <summary>The values of a test's case, which stand in for its parameters; null outside of tests.</summary>
    public CaseValues? Case { get; init; }

    public Diagnostic Problem(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, Source, span, IsYaml(span) ? InYaml(arguments) : arguments);

    private bool IsYaml(TextSpan span) => Modules.Trees.Any(tree => tree.Spelling == Spelling.Yaml) && Modules.TreeAt(span).Spelling == Spelling.Yaml;

    private static Phrase[] InYaml(ReadOnlySpan<Phrase> arguments)
    {
        var spelt = arguments.ToArray();
        for (var i = 0; i < spelt.Length; i++)
            if (spelt[i].Arguments.IsEmpty) spelt[i] = YamlExamples.Of(spelt[i].Text);
        return spelt;
    }

    /// <summary>A diagnostic that offers to replace the span by the nearest of the known words, if one is near.</summary>
    public Diagnostic Misspelt(DiagnosticDescriptor descriptor, TextSpan span, string? nearest, params ReadOnlySpan<Phrase> arguments)
    {
        var problem = Problem(descriptor, span, arguments);
        return nearest is null || Source.ToString(span) == nearest ? problem : problem.With(Fix.Respell($"did you mean `{nearest}`?", span, nearest));
    }
}
