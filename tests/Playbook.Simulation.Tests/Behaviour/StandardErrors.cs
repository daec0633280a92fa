namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Holds what was simulated to what is expected, within four standard errors, and says how many it was off.</summary>
internal static class StandardErrors
{
    private const double Most = 4;

    /// <summary>The mean of independent values.</summary>
    public static void AssertMean(string what, double expected, IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        AssertClose(what, expected, mean, Math.Sqrt(variance / values.Count));
    }

    /// <summary>How many of so many do something.</summary>
    public static void AssertShare(string what, double expected, int count, int of) =>
        AssertClose(what, expected, count / (double)of, Math.Sqrt(expected * (1 - expected) / of));

    public static void AssertClose(string what, double expected, double found, double error)
    {
        var off = (found - expected) / error;
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {found:0.######} for {expected:0.######}, off by {off:+0.00;-0.00} standard errors"));
        Assert.True(Math.Abs(off) < Most, $"{what}: {found} for {expected}, off by {off} standard errors of {error}");
    }
}
