using System.Globalization;

namespace Playbook.Plan.Values;

/// <summary>A length of the way between two places: <c>3km</c>, <c>500m</c>.</summary>
public readonly record struct Distance(decimal Metres) : IComparable<Distance>
{
    public static Distance FromKilometres(decimal kilometres) => new(kilometres * 1_000m);

    public int CompareTo(Distance other) => Metres.CompareTo(other.Metres);

    public static bool operator <(Distance left, Distance right) => left.Metres < right.Metres;

    public static bool operator >(Distance left, Distance right) => left.Metres > right.Metres;

    public static bool operator <=(Distance left, Distance right) => left.Metres <= right.Metres;

    public static bool operator >=(Distance left, Distance right) => left.Metres >= right.Metres;

    public override string ToString() => Math.Abs(Metres) >= 1_000m
        ? string.Create(CultureInfo.InvariantCulture, $"{Metres / 1_000m:0.############################}km")
        : string.Create(CultureInfo.InvariantCulture, $"{Metres:0.############################}m");
}
