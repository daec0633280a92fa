using System.Globalization;

namespace Playbook.Plan.Values;

/// <summary>A way over land: <c>3km</c> has 3,000 metres.</summary>
public readonly record struct Distance(decimal Metres)
{
    public decimal Kilometres => Metres / 1_000m;

    public static Distance FromKilometres(decimal kilometres) => new(kilometres * 1_000m);

    public override string ToString() => Metres >= 1_000m
        ? string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.####}km")
        : string.Create(CultureInfo.InvariantCulture, $"{Metres:0.####}m");
}
