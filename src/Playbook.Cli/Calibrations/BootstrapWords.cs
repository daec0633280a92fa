using System.Globalization;
using Playbook.Calibration.Bootstrapping;

namespace Playbook.Cli.Calibrations;

/// <summary>Where standard errors come from, in words.</summary>
internal static class BootstrapWords
{
    /// <summary>What is said when no refits were asked for.</summary>
    public const string Information = "Standard errors are by the information matrix, which trusts the model; --bootstrap 200 takes them from refits to members drawn anew.";

    /// <param name="spread">The refits.</param>
    /// <param name="model">Of which model.</param>
    public static IEnumerable<string> Of(RefitSpread spread, string model)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{model} was fitted {spread.Refits:N0} times to members drawn with replacement (the bootstrap of Efron and Tibshirani 1993): {spread.Failed:N0} refits failed, {spread.AtBound:N0} ended with a parameter at its bound.");
        yield return spread.LogCovariance is null
            ? "Too few ended well for a covariance: standard errors are by the information matrix, and intervals are what the refits found."
            : spread.AtBound == 0 ? "Standard errors, covariance and 80 % intervals are of these refits."
            : "Standard errors and covariance are of the others; in the 80 % intervals those at a bound count too.";
    }
}
