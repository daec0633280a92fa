using System.Reflection;
using NodaTime;
using Playbook.Cli.Terminals;
using Playbook.Diagnostics;
using Playbook.Scripts.Hosting;

namespace Playbook.Cli;

/// <summary>All that a command touches of the world: its streams, its terminal, and whether it was interrupted.</summary>
public sealed record CliHost(TextWriter Out, TextWriter Error, TextReader In, CancellationToken Cancellation)
{
    public Terminal Terminal { get; init; } = Terminal.None;

    /// <summary>The language of what it says to people.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>What time it is, for what is asked about today.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>The folder in which compiled scripts are kept; null for that of the user.</summary>
    public string? ScriptFolder { get; init; }

    /// <summary>What a script may take; null for the usual.</summary>
    public ScriptLimits? ScriptLimits { get; init; }

    /// <summary>Today where the machine stands; in UTC when it does not know where.</summary>
    public LocalDate Today => Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb.GetSystemDefault()).Date;

    /// <summary>Name and version, as plans and forecasts state them.</summary>
    public static string Tool { get; } = $"playbook {Version}";

    /// <summary>A phrase in the language of the person.</summary>
    public string Say(Phrase phrase) => phrase.In(Language, PhraseCatalogue.Of(typeof(CliHost).Assembly));

    private static string Version =>
        typeof(CliHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
