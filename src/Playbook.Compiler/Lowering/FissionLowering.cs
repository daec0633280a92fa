using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers what rewards those who bring others: leaderboards, prizes, draws; and alliances of merchants.</summary>
internal static class FissionLowering
{
    public static PlanLeaderboard LowerLeaderboard(BoundBlock board) => new(
        board.Name,
        board.Get<string>("ranks", "what"),
        board.Get<PlanPeriod>("window", "date_range"),
        board.Choice<TiesPolicy>("ties", "policy")!.Value,
        board.Choice<CountMoment>("counts", "when")!.Value);

    public static PlanPrize LowerPrize(BoundBlock prize)
    {
        var ranks = prize.Get<CountRange>("ranks", "range");
        return new PlanPrize(
            prize.Name,
            prize.Reference("of", "leaderboard")!,
            ranks.First,
            ranks.Last,
            prize.Find<Money>("pay", "money"),
            prize.Reference("give", "offer"));
    }

    public static PlanDraw LowerDraw(BoundBlock draw) => new(
        draw.Name,
        draw.Get<string>("among", "what"),
        draw.Get<PlanPeriod>("window", "date_range"),
        draw.Get<int>("winners", "count"),
        draw.Choice<Tickets>("tickets", "tickets")!.Value)
    {
        DrawnOn = draw.Find<LocalDate>("drawn_on", "date"),
        PayEach = draw.Find<Money>("pay", "money"),
        GiveEach = draw.Reference("give", "offer"),
    };

    public static PlanMerchants LowerMerchants(BoundBlock merchants) => new(merchants.Name, merchants.Get<int>("count", "count"))
    {
        From = merchants.Text("from"),
        BringsEach = merchants.Find<int>("brings", "count"),
        IntoGroup = merchants.Reference("into", "group"),
    };

    public static PlanConsent LowerConsent(BoundBlock consent) => new(
        consent.Name, consent.Reference("between", "merchants")!, consent.Choice<ConsentQuestion>("ask", "how")!.Value)
    {
        For = consent.Text("for"),
        Valid = consent.Find<Duration>("valid", "duration"),
    };
}
