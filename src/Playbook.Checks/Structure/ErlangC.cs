namespace Playbook.Checks.Structure;

/// <summary>
/// Waiting for one of several people who answer questions one after the other: arrivals by chance, answers of exponential length.
/// A. K. Erlang, "Løsning af nogle Problemer fra Sandsynlighedsregningen af Betydning for de automatiske Telefoncentraler", 1917 (formula C).
/// </summary>
public static class ErlangC
{
    /// <summary>The chance that somebody waits at all; 1 where the load is as large as the people.</summary>
    /// <param name="people">Who answer.</param>
    /// <param name="load">Work that arrives in an hour, in hours of work.</param>
    public static double Waits(int people, double load)
    {
        if (load >= people) return 1d;
        var blocked = 1d;
        for (var one = 1; one <= people; one++) blocked = load * blocked / (one + (load * blocked));
        return blocked / (1d - (load / people * (1d - blocked)));
    }

    /// <summary>The chance that somebody waits longer than so long.</summary>
    /// <param name="people">Who answer.</param>
    /// <param name="load">Work that arrives in an hour, in hours of work.</param>
    /// <param name="answers">How many answers the time holds: the time by the mean length of an answer.</param>
    public static double WaitsLonger(int people, double load, double answers) =>
        load >= people ? 1d : Waits(people, load) * Math.Exp(-(people - load) * answers);
}
