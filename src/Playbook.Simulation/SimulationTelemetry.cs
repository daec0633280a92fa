using System.Collections.Immutable;
using System.Diagnostics;

namespace Playbook.Simulation;

/// <summary>
/// What a run did and where its time went. A member-touch is a member in a group and a post or message that was to be decided for it,
/// whether or not anything happened. Nothing here changes a forecast.
/// </summary>
/// <param name="timesPhases">True to time phases as well, which costs a few readings of the clock for each group and day.</param>
public sealed class SimulationTelemetry(bool timesPhases = false)
{
    private readonly Lock _lock = new();
    private readonly long[] _ticks = new long[Phases.Length];
    private long _touches;

    public static ImmutableArray<SimulationPhase> Phases { get; } = [.. Enum.GetValues<SimulationPhase>()];

    public bool TimesPhases => timesPhases;

    public long Touches => Interlocked.Read(ref _touches);

    /// <summary>Time of all threads together; nothing where phases are not timed.</summary>
    public TimeSpan TimeIn(SimulationPhase phase)
    {
        lock (_lock)
        {
            return Stopwatch.GetElapsedTime(0, _ticks[(int)phase]);
        }
    }

    internal void Add(long touches) => Interlocked.Add(ref _touches, touches);

    internal void Add(ReadOnlySpan<long> ticks)
    {
        lock (_lock)
        {
            for (var phase = 0; phase < ticks.Length; phase++)
            {
                _ticks[phase] += ticks[phase];
            }
        }
    }
}
