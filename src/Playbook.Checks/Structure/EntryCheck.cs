using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>What is seldom bought and is said to be always there has a way in that is always there.</summary>
internal sealed class EntryCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NoEntry = new("PB7314", Severity.Warning, typeof(EntryCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoEntry];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var product in playbook.Plan.Products.Where(product => product is { Frequency: PurchaseFrequency.Low, Presence: ProductPresence.AlwaysOn }))
        {
            if (playbook.Plan.Entries.Any(entry => entry.Product is null || entry.Product == product.Name)) continue;
            diagnostics.Add(Diagnostic
                .Create(NoEntry, diagnostics.Source, playbook.At("product", product.Name, "presence"), product.Name)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("product", product.Name, "frequency"), $"`{product.Name}` is declared here")));
        }
    }
}
