using System.Globalization;

namespace Playbook.Plan.Values;

/// <summary>A share written in percent: <c>25%</c> has the points 25 and the fraction 0.25.</summary>
public readonly record struct Percent(decimal Points) : IComparable<Percent>
{
    public decimal Fraction => Points / 100m;

    public int CompareTo(Percent other) => Points.CompareTo(other.Points);

    public static bool operator <(Percent left, Percent right) => left.Points < right.Points;

    public static bool operator >(Percent left, Percent right) => left.Points > right.Points;

    public static bool operator <=(Percent left, Percent right) => left.Points <= right.Points;

    public static bool operator >=(Percent left, Percent right) => left.Points >= right.Points;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Points:0.####}%");
}
