using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An offer sells above cost, and a large discount is meant as one: 八折 takes 20 % off, not 80 %.</summary>
internal sealed class OfferBelowCostRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor BelowCost = new("PB5133", Severity.Warning, typeof(OfferBelowCostRule).Assembly);
    private static readonly DiagnosticDescriptor ShareLeftMeant = new("PB5134", Severity.Warning, typeof(OfferBelowCostRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [BelowCost, ShareLeftMeant];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Syntax.ContainsErrors || playbook.ListPrice(offer) is not { } listPrice || PriceClause(offer) is not { } clause) continue;
            if (Price(clause, listPrice) is not { } price || price.Amount < 0m || price >= listPrice) continue;
            var cost = CostOf(playbook, offer, listPrice);
            if (cost is { } known && price >= known) continue;
            if (clause.Captures.Find<Percent>("percent") is { Points: > 50m and < 100m } off && decimal.IsInteger(off.Points))
                diagnostics.Add(Misread(clause, off, diagnostics.Source));
            else if (cost is { } sold)
                diagnostics.Report(BelowCost, clause.Phrase!.Span, offer.Name, price.ToString(), sold.ToString());
        }
    }

    private static BoundClause? PriceClause(BoundBlock offer) => offer.Sound("price")
        ?? (offer.Sound("amount") is { } amount && amount.Captures.TryFind<string>("base", out var of) && of == "list_price" ? amount : null);

    private static Money? Price(BoundClause clause, Money listPrice) =>
        clause.Captures.Find<Percent>("percent") is { } off ? listPrice * (1m - off.Fraction)
        : clause.Captures.Find<Money>("money") is not { } money ? null
        : clause.Keyword == "price" ? money
        : listPrice - money;

    private static Money? CostOf(BoundPlaybook playbook, BoundBlock offer, Money listPrice) =>
        playbook.Root.Find("product", offer.Sound("product")!.Get<Symbol>("product").Name)?.Sound("gross_margin")?.Captures.Find<Percent>("percent") is { } margin
            ? listPrice * (1m - margin.Fraction)
            : null;

    private static Diagnostic Misread(BoundClause clause, Percent off, SourceText source)
    {
        const string Digits = "零一二三四五六七八九";
        var points = (int)off.Points;
        var written = $"{Digits[points / 10]}{(points % 10 == 0 ? string.Empty : Digits[points % 10])}折";
        var meant = new Percent(100m - off.Points).ToString();
        var span = PhraseElement.Flatten(clause.Phrase).First(element => element.Quantity is (_, "%")).Span;
        return Diagnostic
            .Create(ShareLeftMeant, source, clause.Phrase!.Span, off.Points.ToString("0", CultureInfo.InvariantCulture) + "%", meant, written)
            .With(Fix.Replace($"write `{meant}`", span, meant));
    }
}
