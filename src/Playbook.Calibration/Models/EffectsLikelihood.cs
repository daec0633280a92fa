using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// The Pareto/NBD with rates that covariates and special days multiply: a member of covariates z buys at λ ∏ ratio^z and leaves at
/// μ ∏ ratio^z (Fader and Hardie 2007, "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models"), and on special days
/// both rates are multiplied by ratios of their own (Bachmann, Meierer and Näf 2021, with an indicator of days): purchases then run on one
/// clock and lifetimes on another. Between two changes of the calendar both clocks are even, and the integral over the time of death is that
/// of the plain model with its parameters rescaled.
/// </summary>
internal sealed class EffectsLikelihood
{
    private const double Week = 7d;

    private readonly CalendarDays? _calendar;
    private readonly Dual[] _alpha;
    private readonly Dual[] _beta;
    private readonly Dual _purchase;
    private readonly Dual _life;
    private readonly Dual _logPurchase;
    private readonly Dual _logLife;

    /// <param name="effects">What bears on rates.</param>
    /// <param name="parameters">r, alpha, s, beta, and of each effect the ratio of purchase rates and that of death rates.</param>
    public EffectsLikelihood(PurchaseEffects effects, ReadOnlySpan<Dual> parameters)
    {
        (R, S, _calendar) = (parameters[0], parameters[2], effects.Calendar);
        var names = effects.Covariates?.Names.Length ?? 0;
        var groups = effects.Covariates?.Groups.Length ?? 1;
        (_alpha, _beta) = (new Dual[groups], new Dual[groups]);
        for (var group = 0; group < groups; group++)
        {
            Dual logAlpha = Dual.Log(parameters[1]), logBeta = Dual.Log(parameters[3]);
            for (var i = 0; i < names; i++)
            {
                var z = effects.Covariates!.Groups[group][i];
                logAlpha -= Dual.Log(parameters[4 + (2 * i)]) * z;
                logBeta -= Dual.Log(parameters[5 + (2 * i)]) * z;
            }

            (_alpha[group], _beta[group]) = (Dual.Exp(logAlpha), Dual.Exp(logBeta));
        }

        (_purchase, _life) = _calendar is null ? (1d, 1d) : (parameters[4 + (2 * names)], parameters[5 + (2 * names)]);
        (_logPurchase, _logLife) = (Dual.Log(_purchase), Dual.Log(_life));
    }

    public Dual R { get; }

    public Dual S { get; }

    public Dual LogPurchase => _logPurchase;

    public Dual Alpha(int group) => _alpha[group];

    public Dual Beta(int group) => _beta[group];

    /// <summary>Weeks on the clock of purchases after one day and until another.</summary>
    public Dual PurchaseWeeks(int from, int to) => Weeks(_purchase, from, to);

    /// <summary>Weeks on the clock of lifetimes.</summary>
    public Dual LifeWeeks(int from, int to) => Weeks(_life, from, to);

    /// <summary>How many weeks a day's week counts for on both clocks.</summary>
    public (Dual Purchase, Dual Life) Pace(int day) => _calendar?.IsSpecial(day) == true ? (_purchase, _life) : (1d, 1d);

    /// <summary>The last of the days that pass at the pace of the one after this, no later than an end.</summary>
    public int Even(int after, int end) => _calendar is null ? end : Math.Min(end, _calendar.RunEnd(after + 1));

    /// <summary>ln of the likelihood of silence until the end by a member alive then, without what does not depend on its being alive.</summary>
    public Dual Alive(int repeats, int group, int birth, int end) =>
        (-(R + repeats) * Dual.Log(_alpha[group] + PurchaseWeeks(birth, end))) - (S * Dual.Log(_beta[group] + LifeWeeks(birth, end)));

    /// <summary>ln of that of a member that died since its last purchase.</summary>
    public Dual Dead(int repeats, int group, int birth, int last, int end)
    {
        var shape = R + repeats;
        Dual sum = double.NegativeInfinity;
        for (var from = last; from < end;)
        {
            var to = Even(from, end);
            var special = _calendar?.IsSpecial(to) == true;
            Dual alpha = _alpha[group] + PurchaseWeeks(birth, from), beta = _beta[group] + LifeWeeks(birth, from);
            sum = Dual.LogSum(sum, special
                ? DeathIntegral.Log(shape, alpha / _purchase, S, beta / _life, 0d, (to - from) / Week) - (shape * _logPurchase) - (S * _logLife)
                : DeathIntegral.Log(shape, alpha, S, beta, 0d, (to - from) / Week));
            from = to;
        }

        return sum;
    }

    private Dual Weeks(Dual pace, int from, int to)
    {
        var special = _calendar?.Count(from, to) ?? 0;
        return (pace * (special / Week)) + ((to - from - special) / Week);
    }
}
