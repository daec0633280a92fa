using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// <see cref="ParetoNbd"/> with covariates of members and special days, as <see cref="EffectsLikelihood"/> has it. Histories and times are in
/// weeks of the calendar, whose days the model knows itself.
/// </summary>
public sealed class ParetoNbdEffects : IPurchaseModel
{
    private const double Week = 7d;

    private readonly PurchaseEffects _effects;
    private readonly EffectsLikelihood _likelihood;
    private readonly int _end;

    /// <param name="effects">What bears on rates.</param>
    /// <param name="end">The last day observed, counted from the log's first.</param>
    /// <param name="parameters">In the order of <see cref="Names"/>; all positive.</param>
    public ParetoNbdEffects(PurchaseEffects effects, int end, ReadOnlySpan<double> parameters)
    {
        (_effects, _end) = (effects, end);
        var duals = new Dual[parameters.Length];
        for (var i = 0; i < duals.Length; i++) duals[i] = parameters[i];
        _likelihood = new(effects, duals);
        var values = parameters.ToArray();
        Parameters = [.. Names(effects).Select((name, i) => new ModelParameter(name, values[i]))];
    }

    public string Name => NameOf(_effects);

    public ImmutableArray<ModelParameter> Parameters { get; }

    public static string NameOf(PurchaseEffects effects) => $"Pareto/NBD with {effects.Title}";

    /// <summary>r, alpha, s, beta, and of each effect by what it multiplies the rate of purchases and the rate of leaving.</summary>
    public static ImmutableArray<string> Names(PurchaseEffects effects) => ["r", "alpha", "s", "beta", .. effects.Names.SelectMany(name => new[] { $"purchase {name}", $"life {name}" })];

    /// <summary>Of a member who first buys as observation ends; of no known covariates, so the mean over the log's members.</summary>
    public double Expected(double time) => Expected(_end, time);

    public double Expected(int birth, double time)
    {
        if (_effects.Covariates is not { } covariates) return Ahead(0, birth, Days(time), birth);
        var sum = 0d;
        for (var group = 0; group < covariates.Groups.Length; group++) sum += covariates.Members[group] * Ahead(group, birth, Days(time), birth);
        return sum / covariates.GroupOf.Length;

        double Ahead(int group, int from, int days, int first) => _likelihood.R.Value / _likelihood.Alpha(group).Value * Lived(group, first, from, days);
    }

    public double Alive(PurchaseHistory history)
    {
        var birth = _end - Days(history.Age);
        var dead = _likelihood.Dead(history.Repeats, history.Group, birth, birth + Days(history.Recency), _end).Value;
        return 1d / (1d + Math.Exp(Math.Min(dead - _likelihood.Alive(history.Repeats, history.Group, birth, _end).Value, 700d)));
    }

    public double ExpectedAhead(PurchaseHistory history, double time)
    {
        Span<double> expected = stackalloc double[1];
        ExpectedAhead(history, [time], expected);
        return expected[0];
    }

    public void ExpectedAhead(PurchaseHistory history, ReadOnlySpan<double> times, Span<double> expected)
    {
        var birth = _end - Days(history.Age);
        var pace = Alive(history) * (_likelihood.R.Value + history.Repeats) / (_likelihood.Alpha(history.Group) + _likelihood.PurchaseWeeks(birth, _end)).Value;
        for (var i = 0; i < times.Length; i++) expected[i] = pace * Lived(history.Group, birth, _end, Days(times[i]));
    }

    public double AtLeastAhead(PurchaseHistory history, int count, double time)
    {
        if (count == 0) return 1d;
        var birth = _end - Days(history.Age);
        var state = new StageState(1, 0, _likelihood.R.Value + history.Repeats, (_likelihood.Alpha(history.Group) + _likelihood.PurchaseWeeks(birth, _end)).Value);
        var until = _end + Days(time);
        return Alive(history) * Lifetime.Mean(
            _likelihood.S.Value,
            (_likelihood.Beta(history.Group) + _likelihood.LifeWeeks(birth, _end)).Value,
            _likelihood.LifeWeeks(_end, until).Value,
            lived => state.AtLeast(count, PurchaseWeeksOf(lived, until)));
    }

    /// <summary>Weeks on the clock of purchases that a member is expected to live through who was alive on a day, of so many days after it.</summary>
    private double Lived(int group, int birth, int from, int days)
    {
        double s = _likelihood.S.Value, start = (_likelihood.Beta(group) + _likelihood.LifeWeeks(birth, from)).Value, beta = start, sum = 0d;
        for (var day = from; day < from + days;)
        {
            var to = _likelihood.Even(day, from + days);
            var (purchase, life) = (_likelihood.Pace(to).Purchase.Value, _likelihood.Pace(to).Life.Value);
            var passed = life * (to - day) / Week;
            sum += purchase / life * Math.Exp(s * Math.Log(start / beta)) * ParetoNbd.Lived(s, beta, passed);
            beta += passed;
            day = to;
        }

        return sum;
    }

    /// <summary>The clock of purchases when so many weeks have passed on that of lifetimes since the end of observation.</summary>
    private double PurchaseWeeksOf(double lived, int until)
    {
        var sum = 0d;
        for (var day = _end; day < until && lived > 0d;)
        {
            var to = _likelihood.Even(day, until);
            var (purchase, life) = (_likelihood.Pace(to).Purchase.Value, _likelihood.Pace(to).Life.Value);
            var passed = Math.Min((to - day) / Week, lived / life);
            sum += purchase * passed;
            lived -= life * passed;
            day = to;
        }

        return sum;
    }

    private static int Days(double weeks) => (int)Math.Round(weeks * Week);
}
