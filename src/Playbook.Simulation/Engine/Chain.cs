namespace Playbook.Simulation.Engine;

/// <summary>接龙: those of a group who have signed up for an offer that is not closed yet.</summary>
internal sealed class Chain(int offer, int closesAt)
{
    private readonly HashSet<int> _members = [];

    public int Offer { get; } = offer;

    /// <summary>The minute at which it is settled.</summary>
    public int ClosesAt { get; } = closesAt;

    /// <summary>In the order in which they signed up, and by which cadence.</summary>
    public List<(Buyer Buyer, int Cadence)> SignUps { get; } = [];

    public bool Has(int member) => _members.Contains(member);

    public void Add(Buyer buyer, int cadence)
    {
        if (_members.Add(buyer.Member))
        {
            SignUps.Add((buyer, cadence));
        }
    }
}
