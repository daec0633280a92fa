namespace Playbook.Simulation.Metrics;

/// <summary>Counts of one offer.</summary>
internal sealed class OfferTally
{
    public long Orders { get; set; }

    public double Revenue { get; set; }

    public double Discount { get; set; }

    public long Engaged { get; set; }

    public long Refunded { get; set; }

    public long SoldOut { get; set; }

    public long TurnedAway { get; set; }

    public long Issued { get; set; }

    public void Count(double paid, double discount)
    {
        Orders++;
        Revenue += paid;
        Discount += discount;
    }

    public void Add(OfferTally other)
    {
        Orders += other.Orders;
        Revenue += other.Revenue;
        Discount += other.Discount;
        Engaged += other.Engaged;
        Refunded += other.Refunded;
        SoldOut += other.SoldOut;
        TurnedAway += other.TurnedAway;
        Issued += other.Issued;
    }
}
