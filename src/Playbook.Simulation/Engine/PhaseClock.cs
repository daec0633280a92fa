using System.Diagnostics;

namespace Playbook.Simulation.Engine;

/// <summary>Which phase a shard's thread is in, and for how long it was in each. Time between days, when others run, counts for none.</summary>
internal sealed class PhaseClock
{
    private readonly long[] _ticks = new long[SimulationTelemetry.Phases.Length];
    private SimulationPhase _phase;
    private long _since;

    public ReadOnlySpan<long> Ticks => _ticks;

    /// <summary>From now on it is this phase.</summary>
    public void Enter(SimulationPhase phase)
    {
        Stop();
        _phase = phase;
        _since = Stopwatch.GetTimestamp();
    }

    public void Stop()
    {
        if (_since != 0)
        {
            _ticks[(int)_phase] += Stopwatch.GetTimestamp() - _since;
            _since = 0;
        }
    }
}
