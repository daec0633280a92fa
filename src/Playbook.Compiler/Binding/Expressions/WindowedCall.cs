using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>The arguments of a call such as <c>orders(fruit, 60d)</c>: an optional product and an optional window.</summary>
internal readonly record struct WindowedCall(string? Product, Duration? Window, ImmutableArray<Diagnostic> Problems)
{
    /// <param name="call">The call.</param>
    /// <param name="takesProduct">Whether a product may stand first.</param>
    /// <param name="needsWindow">Whether a window must stand last.</param>
    /// <param name="example">How the call is written.</param>
    /// <param name="context">What the call can see.</param>
    public static WindowedCall Read(CallSyntax call, bool takesProduct, bool needsWindow, string example, BindingContext context)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        string? product = null;
        Duration? window = null;
        foreach (var argument in call.Arguments)
        {
            var element = new PhraseElement(argument, argument.Span);
            if (takesProduct && product is null && element.Word is not null)
            {
                var read = new ReferenceType("product").Read(new PhraseCursor([element], 0), context);
                product = ((Symbol)read.Value!).Name;
                problems.AddRange(read.Problems);
            }
            else if (needsWindow && window is null && new DurationType().Read(new PhraseCursor([element], 0), context) is { Consumed: 1 } read)
            {
                window = (Duration)read.Value!;
                problems.AddRange(read.Problems);
            }
            else
            {
                problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, argument.Span, call.Name.Value, $"`{argument}` does not fit", example));
            }
        }

        if (needsWindow && window is null && problems.Count == 0)
            problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, "it lacks its window", example));
        return new WindowedCall(product, window, problems.ToImmutable());
    }
}
