using System.Globalization;
using NodaTime;
using Playbook.Cli.Sources;

namespace Playbook.Cli.Watching;

/// <summary><c>check --watch</c>: checks anew whenever a file of the playbook changes, until it is interrupted.</summary>
internal static class WatchRun
{
    private const string ClearScreen = "\u001b[2J\u001b[3J\u001b[H";

    /// <param name="host">Whose clock and terminal are used.</param>
    /// <param name="path">What is checked.</param>
    /// <param name="check">Checks once and says what was found.</param>
    public static int Run(CliHost host, string path, Func<LoadedPlan> check)
    {
        // Files are stamped before they are read, so that no change is missed; which files there are is known after a first reading.
        var stamps = FileStamp.Of(PlanLoader.Load(path).Files);
        for (string? changed = null; ;)
        {
            if (host.Terminal.ColourOut) host.Out.Write(ClearScreen);
            if (changed is not null) host.Out.WriteLine(host.Say($"{Path.GetFileName(changed)} changed at {Now(host)}"));
            var files = check().Files;
            stamps = [.. FileStamp.Of(files).Select(stamp => stamps.FirstOrDefault(before => before.Path == stamp.Path, stamp))];
            host.Out.WriteLine(host.Say("watching for changes, until it is interrupted"));
            host.Out.Flush();
            changed = WatchedFiles.NextChange(stamps, host.Cancellation);
            if (changed is null) return ExitCode.Interrupted;
            stamps = FileStamp.Of(files);
        }
    }

    private static string Now(CliHost host) => host.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb.GetSystemDefault()).TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
