namespace Playbook.Calibration.Forecasting;

/// <summary>Which of several fitted candidates is believed.</summary>
/// <param name="Chosen">That one.</param>
/// <param name="ByRolling">Whether it erred least inside of calibration; else the log is too short to tell, and it is the one with the least AIC, or that of opportunities where all orders fall on such.</param>
public sealed record Choice<T>(T Chosen, bool ByRolling);

/// <summary>Chooses between models; a baseline is shown, never chosen.</summary>
public static class Choice
{
    /// <summary>Losses that agree in so many decimals are alike, and the model that is listed first is believed: what lies beyond differs between machines.</summary>
    private const int Decimals = 5;

    public static Choice<T> Of<T>(IEnumerable<T> items, Func<T, CandidateFit> fit, Func<T, RollingResult> rolling)
        where T : class
    {
        var models = items.Where(item => fit(item).Fit is not null).ToArray();
        return rolling(models[0]).Origins.IsEmpty
            ? new(models.FirstOrDefault(item => !fit(item).Fit!.Family.IsOfTime) ?? models.MinBy(item => Math.Round(fit(item).Fit!.Aic, Decimals))!, ByRolling: false)
            : new(models.MinBy(item => Math.Round(rolling(item).Loss, Decimals))!, ByRolling: true);
    }
}
