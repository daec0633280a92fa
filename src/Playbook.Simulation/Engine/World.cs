using System.Collections.Immutable;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>All that one replicate's stores share: how its people behave, its random numbers and its ledger.</summary>
internal sealed class World
{
    public World(Script script, BehaviourSettings settings, RandomSource random)
    {
        Script = script;
        Settings = settings;
        Random = random;
        Ledger = new Ledger(script);
        Process = new PurchaseProcess(settings.Purchase, random, BusinessClock.Of(settings.Season, script.Plan.Period.First, script.Days));
        Response = new OfferResponse(settings.Response);
        Personas = PersonaTraits.From(script.Plan.Population, settings.Response);
        Products = ProductTraits.From(script.Plan, script.Products, settings.Basket);
        Baskets = new BasketModel(
            Products,
            Personas,
            ProductTraits.MeanMargin(script.Plan) ?? 0d,
            settings.Basket.Spread,
            settings.Purchase.Start == PurchaseStart.Stationary,
            random,
            settings.Spend.Form == SpendForm.GammaGamma ? new GammaGammaSpend(settings.Spend, random) : null);
    }

    public Script Script { get; }

    public BehaviourSettings Settings { get; }

    public RandomSource Random { get; }

    public Ledger Ledger { get; }

    public PurchaseProcess Process { get; }

    public OfferResponse Response { get; }

    public BasketModel Baskets { get; }

    public ImmutableArray<PersonaTraits> Personas { get; }

    public ImmutableArray<ProductTraits> Products { get; }
}
