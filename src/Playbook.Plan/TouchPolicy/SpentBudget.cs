using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What a budget does to touches once it is spent.</summary>
public static class SpentBudget
{
    public static bool Stops(OnSpent policy, bool carriesOffer) => policy switch
    {
        OnSpent.StopOffers => carriesOffer,
        OnSpent.StopAll => true,
        OnSpent.Report => false,
        _ => throw new InvalidOperationException($"A spent budget cannot {policy}."),
    };
}
