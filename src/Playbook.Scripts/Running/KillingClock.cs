using System.Diagnostics;

namespace Playbook.Scripts.Running;

/// <summary>Kills a process when its time is over, and at the end in any case.</summary>
internal sealed class KillingClock : IDisposable
{
    private readonly Process _process;
    private readonly Timer _timer;
    private int _isLate;

    public KillingClock(Process process)
    {
        _process = process;
        _timer = new Timer(_ => Late());
    }

    /// <summary>Starts the time anew.</summary>
    public void Set(TimeSpan time)
    {
        if (Volatile.Read(ref _isLate) == 0) _timer.Change(time, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the time; true where it was over.</summary>
    public bool Stop()
    {
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Volatile.Read(ref _isLate) == 1;
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Kill();
        _process.WaitForExit();
    }

    private void Late()
    {
        Volatile.Write(ref _isLate, 1);
        Kill();
    }
}
