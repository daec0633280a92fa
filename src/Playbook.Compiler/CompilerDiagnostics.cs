using System.Collections.Immutable;
using System.Reflection;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Diagnostics;

namespace Playbook.Compiler;

/// <summary>Every diagnostic that a compilation can report, gathered from the phases that own them.</summary>
public static class CompilerDiagnostics
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. SyntaxDiagnostics.All,
        .. ConversionDiagnostics.All,
        .. new[] { typeof(BindingDiagnostics), typeof(ModuleDiagnostics) }
            .SelectMany(owner => owner.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>(),
        .. AnalysisPass.Rules.SelectMany(rule => rule.Descriptors),
    ];

    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(descriptor => string.Equals(descriptor.Code, code, StringComparison.OrdinalIgnoreCase));
}
