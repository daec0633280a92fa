namespace Playbook.Calibration.Contagion;

/// <summary>Whether a log tells how acts bring acts, or why not.</summary>
public enum ContagionVerdict
{
    Told,

    /// <summary>Times are days or hours: what comes within minutes cannot be seen.</summary>
    NoClock,

    /// <summary>Too few acts in groups.</summary>
    TooFew,

    /// <summary>Too few acts an hour to tell the rhythm of the day from contagion.</summary>
    TooSparse,

    /// <summary>The fit did not come to rest.</summary>
    Unsettled,

    /// <summary>Each act seems to bring another, so that nothing would ever end.</summary>
    Unbounded,

    /// <summary>The ratio may be nearly anything, by how much of the rhythm is taken for contagion.</summary>
    RangeTooWide,

    /// <summary>What an act brings comes as fast as the clock ticks, or so slowly that it is no other than the rhythm.</summary>
    PaceUnclear,
}
