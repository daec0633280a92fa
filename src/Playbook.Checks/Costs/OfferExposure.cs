using NodaTime;
using Playbook.Checks.Calendar;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>What an offer may cost at worst: its discount at each use, and how often it can be used in a stretch of days.</summary>
internal sealed class OfferExposure(CampaignPlan plan, PlanOffer offer)
{
    private readonly List<PlanCadence> _cadences = [.. plan.Cadences.Where(cadence => cadence.Action is PlanAction.Post { Offer: { } posted } && posted == offer.Name)];
    private OfferDays? _days;

    public PlanOffer Offer => offer;

    public CostKind Kind => offer.Coupon is null ? CostKind.Discounts : CostKind.Coupons;

    /// <summary>Taken off at one use at most; null where it grows with the basket, or is not an amount.</summary>
    public decimal? Each => offer switch
    {
        { Coupon: { } coupon } => coupon.Amount?.Amount,
        { Reduction: { Base: ReductionBase.Basket } off } => off.Amount?.Amount,
        { Kind: OfferKind.Threshold } => offer.Tiers.All(IsBounded) ? offer.Tiers.Max(tier => tier.Benefit is PlanBenefit.AmountOff off ? tier.Most?.Amount ?? off.Amount.Amount : 0m) : null,
        _ => plan.Products.FirstOrDefault(product => product.Name == offer.Product) is { } product
            ? OfferSaving.OffGoods(offer, product.ListPrice.Amount, product.ListPrice.Amount * OfferSaving.Units(offer))
            : null,
    };

    /// <summary>The days of the posts that offer it, as they go out where nobody is held out and no budget is spent.</summary>
    public IEnumerable<LocalDate> Posted
    {
        get
        {
            if (_cadences.Count == 0) return [];
            var touches = TouchCalendar.Of(plan);
            var names = _cadences.Select(cadence => cadence.Name).ToHashSet(StringComparer.Ordinal);
            return touches.Groups.SelectMany(strand => strand.Out).Where(fate => names.Contains(fate.Cadence.Name))
                .Select(fate => touches.Calendar.At(fate.Minute).Date).Where(day => OfferDays.IsOpen(plan, offer, day));
        }
    }

    /// <summary>Whether it reaches anybody: by a post, a send, a journey, as a reward, as a prize, or with another offer.</summary>
    public bool IsUsed => _cadences.Count > 0 || IsUsedBeyondPosts;

    private bool IsUsedBeyondPosts => plan.Cadences.Any(cadence => cadence.Action is PlanAction.Send send && send.Offer == offer.Name)
        || plan.Journeys.SelectMany(journey => journey.Stages).Any(stage => stage.SendOffer == offer.Name)
        || plan.Matches.Any(match => match.Otherwise == offer.Name || match.Remedies.Any(remedy => remedy.Offer == offer.Name))
        || Rewards.Contains(offer.Name, StringComparer.Ordinal)
        || plan.Offers.SelectMany(GivenWith).OfType<PlanBenefit.Vouchers>().Any(given => given.Offer == offer.Name);

    /// <summary>Uses at most from one day to another, both included; null where nothing bounds them.</summary>
    public decimal? Uses(LocalDate first, LocalDate last)
    {
        if (IsOnlyPosted && SaleDays.Days(first, last) == 0) return 0m;
        decimal? least = null;
        foreach (var bound in (ReadOnlySpan<decimal?>)[offer.Coupon?.Issue, ByStock(first, last), ByLimits(first, last)])
            least = bound is { } one && !(least < one) ? one : least;
        return least;
    }

    /// <summary>Cost at most; null where nothing bounds it.</summary>
    public decimal? Cost(LocalDate first, LocalDate last) => IsUsed ? Each * Uses(first, last) : 0m;

    /// <summary>Sold on the days of its posts alone, all by the calendar; a coupon is used later.</summary>
    private bool IsOnlyPosted => offer.Coupon is null && !IsUsedBeyondPosts && _cadences.TrueForAll(cadence => !cadence.Trigger.Moments.IsEmpty);

    private OfferDays SaleDays => _days ??= new OfferDays(plan, offer, _cadences);

    private IEnumerable<string?> Rewards => plan.Referrals.Select(referral => referral.Reward)
        .Concat(plan.Tasks.Select(task => task.Reward))
        .Concat(plan.Prizes.Select(prize => prize.GiveEach))
        .Concat(plan.Draws.Select(draw => draw.GiveEach))
        .Concat(plan.Groups.SelectMany(group => group.Roles).Select(role => role.Reward?.Offer));

    private decimal? ByStock(LocalDate first, LocalDate last)
    {
        if (offer.Stock is not { } stock || (!IsOnlyPosted && stock.Refill == StockRefill.PerSlot)) return null;
        long fills = stock.Refill switch
        {
            StockRefill.Never => 1,
            StockRefill.PerDay => IsOnlyPosted ? SaleDays.Days(first, last) : Period.DaysBetween(first, last) + 1,
            _ => SaleDays.Fillings(first, last),
        };
        return (decimal)stock.Count * fills * Places(stock.Scope);
    }

    private int Places(StockScope scope) => scope switch
    {
        StockScope.InTotal => 1,
        StockScope.PerStore => Math.Max(1, plan.Population.Stores),
        _ => plan.Groups.Sum(group => Crowd.GroupsAtMost(group, plan)),
    };

    private decimal? ByLimits(LocalDate first, LocalDate last) => offer.Limits
        .Select(limit => (decimal?)limit.Count * (limit.Window is { } window ? Windows(window, first, last) : 1) * Crowd.Members(plan))
        .Min();

    /// <summary>Windows at most that the days touch: of the calendar those that they lie in, else as many as fit between them, begun ones included.</summary>
    private static int Windows(Window window, LocalDate first, LocalDate last)
    {
        var days = Period.DaysBetween(first, last) + 1;
        return window switch
        {
            { Unit: WindowUnit.Hour } => days * 24,
            { Unit: WindowUnit.Day } => (int)Math.Ceiling(days / (double)window.Length),
            { Kind: WindowKind.Rolling } => (int)Math.Ceiling(days / (window.Unit == WindowUnit.Week ? 7d : 28d)),
            { Unit: WindowUnit.Week } => (Period.DaysBetween(first.PlusDays(1 - (int)first.DayOfWeek), last) / 7) + 1,
            _ => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1,
        };
    }

    private static IEnumerable<PlanBenefit> GivenWith(PlanOffer other) => other.Tiers.Select(tier => tier.Benefit)
        .Concat(other.Prizes.Select(prize => prize.Benefit))
        .Concat(other.Gift is { } gift ? [gift.Benefit] : []);

    private static bool IsBounded(PlanOfferTier tier) => tier is { Benefit: PlanBenefit.AmountOff } && (!tier.Repeats || tier.Most is not null);
}
