using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Questions as a queue: a group's questions come evenly by day, and its staff and volunteers answer as one server that is there for a part of
/// the time. With load ρ an M/M/1 queue keeps a question for S/(1 − ρ) (Kleinrock 1975, chapter 3); from ρ = 1 on only 1/ρ of them are answered, at the end of the duty.
/// An answer after a time W is worth 2^(−W/patience), and chances to engage are multiplied by 1 + lift · the mean worth.
/// </summary>
/// <param name="QuestionsADay">By one member.</param>
/// <param name="MinutesEach">Work on one.</param>
/// <param name="VolunteerMinutes">Of one volunteer a day.</param>
/// <param name="Patience">Minutes in which an answer loses half of its worth.</param>
/// <param name="Lift">As above.</param>
public sealed record StaffSettings(double QuestionsADay, double MinutesEach, double VolunteerMinutes, double Patience, double Lift)
{
    private const double MinutesPerDay = 1_440d;
    private const double Hundred = 100d;

    public static StaffSettings From(ParameterValues values) => new(
        values["staff.questions_per_hundred"] / Hundred,
        values["staff.minutes_each"],
        values["staff.volunteer_minutes"],
        values["staff.patience_minutes"],
        values["staff.lift"]);

    /// <summary>Minutes until a question that is asked while somebody is there is answered, and the share that is answered at all.</summary>
    /// <param name="members">In the group.</param>
    /// <param name="capacity">Minutes of work a day that the group gets.</param>
    /// <param name="duty">Minutes a day in which somebody is there.</param>
    /// <param name="promised">The time within which answers are promised; staff who promise it take it.</param>
    public (double Minutes, double Share) Answer(double members, double capacity, double duty, double promised)
    {
        var work = members * QuestionsADay * MinutesEach;
        if (work >= capacity)
        {
            return (Math.Max(promised, duty), work > 0d ? capacity / work : 1d);
        }

        // A question takes the longer, the smaller the part of the duty that is this group's; the last of the day are answered before it ends.
        var each = MinutesEach * Math.Max(1d, duty / capacity);
        return (Math.Max(promised, Math.Min(duty, each / (1d - (work / capacity)))), 1d);
    }

    /// <summary>What multiplies the chances to engage; questions outside duty wait for half of the time without it as well.</summary>
    public double Appeal(double minutes, double share, double duty)
    {
        var present = duty / MinutesPerDay;
        var later = (MinutesPerDay - duty) / 2d;
        return 1d + (Lift * share * ((present * Worth(minutes)) + ((1d - present) * Worth(minutes + later))));
    }

    private double Worth(double minutes) => DeterministicMath.HalfLifeDecay(minutes, Patience);
}
