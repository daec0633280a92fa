using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An origin says what its kind needs, and brings no more people than there are.</summary>
internal sealed class OriginRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooLarge = new("PB6121", Severity.Error, typeof(OriginRule).Assembly);
    private static readonly DiagnosticDescriptor Needs = new("PB6126", Severity.Error, typeof(OriginRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooLarge, Needs];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var shoppers = playbook.Root.BlockOf("population")?.Sound("shoppers")?.Get<int>("count") ?? int.MaxValue;
        var (total, isReported) = (0L, false);
        foreach (var origin in playbook.Root.BlocksOf("origin").Where(origin => !origin.Syntax.ContainsErrors))
        {
            if (origin.Sound("size") is { } size && (total += size.Get<int>("count")) > shoppers && !isReported)
            {
                diagnostics.Report(TooLarge, size.Phrase!.Span, origin.Name, $"{total}", $"{shoppers}");
                isReported = true;
            }

            if (origin.Has("kind") && origin.Sound("kind") is null) continue;
            var kind = origin.Sound("kind")?.Get<string>("kind") ?? "takeover";
            foreach (var needed in Needed(kind).Where(keyword => !origin.Has(keyword))) diagnostics.Report(Needs, origin.HeadSpan, kind, needed, origin.Name);
        }
    }

    private static ImmutableArray<string> Needed(string kind) => kind switch
    {
        "takeover" => ["from", "size"],
        "seed" => ["size"],
        "events" => ["brings", "dates"],
        "invitations" => ["brings"],
        _ => throw new InvalidOperationException($"The kind of origin `{kind}` has no needs."),
    };
}
