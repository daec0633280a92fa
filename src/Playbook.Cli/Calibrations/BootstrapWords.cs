using System.Globalization;
using Playbook.Reporting.Calibrations;

namespace Playbook.Cli.Calibrations;

/// <summary>Where standard errors come from, in words.</summary>
internal static class BootstrapWords
{
    /// <summary>What is said when no refits were asked for.</summary>
    public const string Information = "Standard errors are by the information matrix, which trusts the model; --bootstrap 200 takes them from refits to members drawn anew.";

    /// <summary>What is said of refits.</summary>
    public static IEnumerable<string> Of(CalibrationRefits refits)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{refits.Model} was fitted {refits.Refits:N0} times to members drawn with replacement (the bootstrap of Efron and Tibshirani 1993): {refits.Failed:N0} refits failed, {refits.AtBound:N0} ended with a parameter at its bound.");
        yield return !refits.GivesErrors
            ? "Too few ended well for a covariance: standard errors are by the information matrix, and intervals are what the refits found."
            : refits.AtBound == 0 ? "Standard errors, covariance and 80 % intervals are of these refits."
            : "Standard errors and covariance are of the others; in the 80 % intervals those at a bound count too.";
    }
}
