namespace Playbook.Calibration.Activity;

/// <summary>Whether a log tells how activity fades, or why not.</summary>
public enum ActivityVerdict
{
    Told,

    /// <summary>Too few whole weeks since joining are in the log.</summary>
    TooFewWeeks,

    /// <summary>Members were active in one week since joining alone, or never again.</summary>
    OneWeek,
}
