using System.Collections.Immutable;
using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Compiling;

/// <summary>
/// Compiles a script, one C# expression over <c>campaign</c>, through gates that each name what they let pass: words, constructs, meaning, and the compiled form.
/// Nothing is resolved from disk, and unsafe code is off.
/// </summary>
internal static class ScriptCompiler
{
    /// <summary>More of it says nothing new.</summary>
    private const int MostProblems = 10;

    private static readonly CSharpCompilationOptions s_options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: false, deterministic: true, concurrentBuild: false)
        .WithMetadataReferenceResolver(null).WithSourceReferenceResolver(null).WithXmlReferenceResolver(null).WithStrongNameProvider(null);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(() =>
        [Net100.References.SystemRuntime, Net100.References.SystemLinq, Net100.References.SystemCollections, MetadataReference.CreateFromFile(typeof(Campaign).Assembly.Location)]);

    public static CompiledScript Compile(string text)
    {
        if (AllowedSyntax.ProblemsOfWords(text).ToImmutableArray() is { IsEmpty: false } words) return Wrong(words);
        var parsed = SyntaxFactory.ParseExpression(text, options: ScriptForm.Options, consumeFullText: true);
        if (parsed.GetDiagnostics().Where(IsError).Select(error => Problem(error, 0)).ToImmutableArray() is { IsEmpty: false } errors) return Wrong(errors);
        if (AllowedSyntax.ProblemsOfNodes(parsed).ToImmutableArray() is { IsEmpty: false } constructs) return Wrong(constructs);

        var tree = ScriptForm.Place(parsed);
        var compilation = CSharpCompilation.Create("Script", [tree], s_references.Value, s_options);
        var meaning = AllowedMeaning.Problems(compilation.GetSemanticModel(tree), ScriptForm.Placed(tree)).Select(problem => problem with { Start = problem.Start - ScriptForm.Offset }).ToImmutableArray();
        var unbound = compilation.GetDiagnostics().Where(IsError).Select(error => Problem(error, ScriptForm.Offset)).ToImmutableArray();
        if (!unbound.IsEmpty) return Wrong(meaning.RemoveAll(problem => problem.Kind != ScriptProblemKind.Member) is { IsEmpty: false } members ? members : unbound);
        if (!meaning.IsEmpty) return Wrong(meaning);

        using var file = new MemoryStream();
        var emitted = compilation.Emit(file);
        if (!emitted.Success) return Wrong([.. emitted.Diagnostics.Where(IsError).Select(error => Problem(error, ScriptForm.Offset))]);
        return AllowedMetadata.Refusal(file.ToArray()) is { } refusal ? Wrong([new ScriptProblem(ScriptProblemKind.CompiledForm, 0, 0, refusal)]) : new CompiledScript([.. file.ToArray()], []);
    }

    private static CompiledScript Wrong(ImmutableArray<ScriptProblem> problems) =>
        new([], [.. problems.OrderBy(problem => problem.Start).ThenBy(problem => problem.Kind).DistinctBy(problem => (problem.Kind, problem.What)).Take(MostProblems)]);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static ScriptProblem Problem(Diagnostic error, int offset) => new(
        ScriptProblemKind.DoesNotCompile, Math.Max(0, error.Location.SourceSpan.Start - offset), error.Location.SourceSpan.Length, error.Id, error.GetMessage(CultureInfo.InvariantCulture));
}
