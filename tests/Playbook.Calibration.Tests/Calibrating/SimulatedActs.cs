using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Acts;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Tests.Calibrating;

/// <summary>Logs of acts of known parameters.</summary>
internal sealed class SimulatedActs(ulong seed)
{
    private const double SecondsPerDay = 86_400;

    private RandomStream _stream = new RandomSource(seed, 0).Stream(new Identity(0, 0), 0, Purpose.Sample);

    /// <summary>Members who join in the first weeks and act each day as their level says that is left at their age; told by day.</summary>
    /// <param name="decay">How it fades.</param>
    /// <param name="members">How many.</param>
    /// <param name="perDay">Acts a day at the start.</param>
    /// <param name="joining">In how many days they join.</param>
    /// <param name="days">How many the log covers.</param>
    public ActLog Fading(ActivityDecay decay, int members, double perDay, int joining, int days)
    {
        var acts = new List<Act>();
        for (var member = 0; member < members; member++)
        {
            var joined = (int)(_stream.Next() * joining);
            var silent = decay.SilentAt(_stream.Next());
            acts.Add(new((long)(joined * SecondsPerDay), member, -1, -1));
            for (var age = 1; joined + age < days; age++)
            {
                var rate = perDay * (decay.Form == ActivityForm.Lifetime ? (age <= silent ? 1d : 0d) : decay.Level(age));
                for (var time = Exponential(); time < rate; time += Exponential()) acts.Add(new((long)((joined + age + (time / rate)) * SecondsPerDay), member, -1, -1));
            }
        }

        return Log(acts, members, 0, days) with { Tick = null };
    }

    /// <summary>Acts in groups that bring acts, out of ones that come unasked, by day more than by night.</summary>
    /// <param name="ratio">How many others each brings.</param>
    /// <param name="halfLife">Half of them come within so many seconds.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="perHour">Acts of each group that come unasked, on average.</param>
    /// <param name="rhythm">From 0 for none to 1 for a dead of night.</param>
    /// <param name="days">How many the log covers.</param>
    public ActLog Contagious(double ratio, double halfLife, int groups, double perHour, double rhythm, int days)
    {
        var acts = new List<Act>();
        for (var group = 0; group < groups; group++)
        {
            List<double> times = [];
            for (var time = Exponential() / perHour * 1_800d; time < days * SecondsPerDay; time += Exponential() / perHour * 1_800d)
                if (_stream.Next() * 2d < 1d - (rhythm * Math.Cos(2d * Math.PI * time / SecondsPerDay))) times.Add(time);
            for (var parent = 0; parent < times.Count; parent++)
                for (var left = Exponential(); left < ratio; left += Exponential()) times.Add(times[parent] + (Exponential() * halfLife / Math.Log(2d)));
            acts.AddRange(times.Where(time => time < days * SecondsPerDay).Select(time => new Act((long)time, group, group, -1)));
        }

        return Log(acts, groups, groups, days);
    }

    private static ActLog Log(List<Act> acts, int members, int groups, int days) => new(
        Names("m", members), Names("g", groups), [], [.. acts.OrderBy(act => act.Second).ThenBy(act => act.Member)], new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1).PlusDays(days - 1), 1);

    private static ImmutableArray<string> Names(string letter, int count) => [.. Enumerable.Range(0, count).Select(i => $"{letter}{i:D5}")];

    private double Exponential() => -Math.Log(_stream.Next());
}
