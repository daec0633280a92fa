using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A group deal states how much must be ordered, and until when.</summary>
internal sealed class GroupDealRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoMinimum = new("PB5117", Severity.Error, typeof(GroupDealRule).Assembly);
    private static readonly DiagnosticDescriptor NoDeadline = new("PB5118", Severity.Error, typeof(GroupDealRule).Assembly);

    private static readonly ImmutableArray<string> Ends = ["deadline", "opens", "duration"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoMinimum, NoDeadline];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("group_deal"))
        {
            if (!offer.Has("minimum")) diagnostics.Report(NoMinimum, offer.HeadSpan, offer.Name);
            if (!Ends.Any(offer.Has)) diagnostics.Report(NoDeadline, offer.HeadSpan, offer.Name);
        }
    }
}
