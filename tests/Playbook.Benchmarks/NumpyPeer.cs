using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Testing.Data;

namespace Playbook.Benchmarks;

/// <summary>W1 in vectorised numpy, what a data scientist would write: <c>shared/bench/w1_numpy.py</c>, run by the first Python that has numpy.</summary>
/// <param name="python">The interpreter.</param>
/// <param name="script">The path of the script.</param>
internal sealed partial class NumpyPeer(string python, string script)
{
    private const int AsGoodAsNone = 500;

    private static readonly string[] s_pythons = ["python3", "/usr/bin/python3"];

    private double _startUp;

    /// <summary>Null where there is no script or no numpy.</summary>
    public static NumpyPeer? Find(string? path) =>
        (path ?? SharedData.Find(Path.Combine("..", "bench", "w1_numpy.py"))) is { } script && s_pythons.FirstOrDefault(python => Said(python, "-c", "import numpy; print(1)") is not null) is { } python
            ? new NumpyPeer(python, script)
            : null;

    /// <summary>CPU seconds less those of a run for hardly anybody, which is start-up; and what it says of its figures.</summary>
    public (double CpuSeconds, double PeakMebibytes, string Figures) Run(int members, int seed)
    {
        if (_startUp == 0d) _startUp = Enumerable.Range(0, 3).Min(_ => Measure(AsGoodAsNone, 1).CpuSeconds);
        var (cpu, peak, figures) = Measure(members, seed);
        return (cpu - _startUp, peak, figures);
    }

    private (double CpuSeconds, double PeakMebibytes, string Figures) Measure(int members, int seed)
    {
        var said = Said(python, script, members.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException($"{script} ended badly.");
        return (Number(Cpu().Match(said)), Number(Peak().Match(said)), said.Split('\n')[1].Trim());
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>What a command writes; null where it cannot be started or fails.</summary>
    private static string? Said(string command, params string[] arguments)
    {
        try
        {
            using var child = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            return child.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"cpu=([\d.]+)s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Cpu();

    [GeneratedRegex(@"rss=(\d+) MiB", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Peak();
}
