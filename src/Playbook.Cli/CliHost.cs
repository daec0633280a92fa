using System.Reflection;
using Playbook.Cli.Terminals;

namespace Playbook.Cli;

/// <summary>All that a command touches of the world: its streams, its terminal, and whether it was interrupted.</summary>
public sealed record CliHost(TextWriter Out, TextWriter Error, TextReader In, CancellationToken Cancellation)
{
    public Terminal Terminal { get; init; } = Terminal.None;

    /// <summary>Name and version, as plans and forecasts state them.</summary>
    public static string Tool { get; } = $"playbook {Version}";

    private static string Version =>
        typeof(CliHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
