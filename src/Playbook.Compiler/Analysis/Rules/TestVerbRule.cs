using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Posts go to groups and sends to members: an expectation uses the verb of its cadence.</summary>
internal sealed class TestVerbRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor OtherVerb = new("PB2510", Severity.Error, typeof(TestVerbRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OtherVerb];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var clause in playbook.Tests.SelectMany(test => test.Block.AllSound("expect")))
        {
            if (!clause.Captures.TryFind<string>("verb", out var verb) || !clause.Captures.TryFind<Symbol>("cadence", out var symbol)) continue;
            var cadence = playbook.Root.Find("cadence", symbol.Name);
            if (cadence is null || cadence.Has("post") == cadence.Has("send")) continue;
            var own = cadence.Has("post") ? "posted" : "sent";
            if (verb == own) continue;
            var word = PhraseElement.Flatten(clause.Syntax.Value)[0];
            var problem = Diagnostic.Create(OtherVerb, diagnostics.Source, clause.Syntax.Value!.Span, verb, symbol.Name, own);
            diagnostics.AddOnce(word.Word == verb ? problem.With(Fix.Respell($"write `{own}`", word.Span, own)) : problem);
        }
    }
}
