namespace Playbook.Calibration.Forecasting;

/// <summary>Which of several fitted candidates is believed.</summary>
/// <param name="Chosen">That one.</param>
/// <param name="ByRolling">Whether it erred least inside of calibration; else the log is too short to tell, and it is the one with the least AIC.</param>
public sealed record Choice<T>(T Chosen, bool ByRolling);

/// <summary>Chooses between models; a baseline is shown, never chosen.</summary>
public static class Choice
{
    public static Choice<T> Of<T>(IEnumerable<T> items, Func<T, CandidateFit> fit, Func<T, RollingResult> rolling)
    {
        var models = items.Where(item => fit(item).Fit is not null).ToArray();
        return rolling(models[0]).Origins.IsEmpty
            ? new(models.MinBy(item => fit(item).Fit!.Aic)!, ByRolling: false)
            : new(models.MinBy(item => rolling(item).Loss)!, ByRolling: true);
    }
}
