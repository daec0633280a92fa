using NodaTime;
using NodaTime.TimeZones;

namespace Playbook.Data.Orders.Times;

/// <summary>What the clock shows where the shop is. It keeps the last stretch of constant offset, which mostly holds the next moment too.</summary>
internal sealed class ShopClock(DateTimeZone? zone)
{
    private long _from = long.MaxValue;
    private long _to = long.MinValue;
    private long _offset;

    /// <summary>False when moments are taken in UTC because nobody named a zone.</summary>
    public bool HasZone => zone is not null;

    /// <param name="moment">Seconds since 1970 UTC.</param>
    /// <returns>Seconds since 1970-01-01T00:00 as the shop's clock shows them.</returns>
    public long LocalOf(long moment)
    {
        if (zone is not null && (moment < _from || moment >= _to)) Turn(zone.GetZoneInterval(Instant.FromUnixTimeSeconds(moment)));
        return moment + _offset;
    }

    private void Turn(ZoneInterval interval)
    {
        _from = interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue;
        _to = interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue;
        _offset = interval.WallOffset.Seconds;
    }
}
