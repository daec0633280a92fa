using DuckDB.NET.Data;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Data.Duck;

/// <summary>What the embedded database could not do, as a diagnostic about the file that it read.</summary>
internal static class DuckFailure
{
    public static Diagnostic Of(string path, DuckDBException failure)
    {
        var message = failure.Message;
        if (message.Contains("Out of Memory", StringComparison.OrdinalIgnoreCase)) return DataDiagnostics.About(path, DataDiagnostics.TooLargeForMemory);
        return DataDiagnostics.About(path, DataDiagnostics.DamagedFile, Sentence(message, path));
    }

    /// <summary>The first sentence of the engine, which speaks English, without its own prefix and the path.</summary>
    private static string Sentence(string message, string path)
    {
        var line = message.Split('\n')[0].Replace($"'{path}'", "it", StringComparison.Ordinal).Replace(path, "it", StringComparison.Ordinal);
        var start = line.IndexOf("Error: ", StringComparison.Ordinal);
        return (start < 0 ? line : line[(start + "Error: ".Length)..]).Trim().TrimEnd('.', '!');
    }
}
