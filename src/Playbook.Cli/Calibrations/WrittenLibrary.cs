using System.Text.Json.Nodes;
using Playbook.Cli.Output;

namespace Playbook.Cli.Calibrations;

/// <summary>A library beside the page or the document of what it was learned from.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Text">What it says.</param>
internal sealed record WrittenLibrary(string Path, string Text)
{
    /// <summary>Shows the page, writes the library, if there is one, and says how it is used.</summary>
    public static int Finish(CliHost host, WrittenLibrary? library, string page)
    {
        host.Out.Write(page);
        if (library is null) return ExitCode.Fine;
        var written = CommandOutput.Write(host, library.Path, library.Text, ExitCode.Fine);
        if (written == ExitCode.Fine) host.Out.Write($"\nWritten to {library.Path}: a playbook takes it up by `use \"{System.IO.Path.GetFileName(library.Path)}\"`.\n");
        return written;
    }

    /// <summary>Writes the library, if there is one, and names it in the document; one that cannot be written leaves no document.</summary>
    public static int Finish(CliHost host, WrittenLibrary? library, SaidDiagnostics said, JsonObject document)
    {
        document["library"] = library?.Path;
        return library is not null && SafeFile.Write(library.Path, library.Text, host.Cancellation) is { } fault
            ? said.Fail([fault], ExitCode.Usage)
            : said.Finish(document, ExitCode.Fine);
    }
}
