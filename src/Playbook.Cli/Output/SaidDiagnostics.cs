using System.Text.Json.Nodes;
using Playbook.Cli.Commands;
using Playbook.Diagnostics;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Output;

/// <summary>What a command says on its way to a result: at once to people, inside the document to machines.</summary>
/// <param name="host">Where it is said.</param>
/// <param name="format">To whom.</param>
/// <param name="schema">Of the document.</param>
/// <param name="output">The file that the document goes to; null for standard output.</param>
internal sealed class SaidDiagnostics(CliHost host, OutputFormat format, string schema, string? output = null)
{
    private readonly List<Diagnostic> _said = [];

    public void Say(IEnumerable<Diagnostic> diagnostics)
    {
        if (format == OutputFormat.Json) _said.AddRange(diagnostics);
        else DiagnosticReport.Write(host, diagnostics);
    }

    /// <summary>The end of a command that has no result: a document that holds nothing but why.</summary>
    public int Fail(IEnumerable<Diagnostic> diagnostics, int exitCode)
    {
        Say(diagnostics);
        return format == OutputFormat.Json ? Finish(new JsonObject { ["schema"] = schema, ["tool"] = CliHost.Tool }, exitCode) : exitCode;
    }

    /// <summary>The document with what was said.</summary>
    public int Finish(JsonObject document, int exitCode)
    {
        document["diagnostics"] = DiagnosticJson.Of(_said, host.Language);
        return CommandOutput.Write(host, output, document.ToJsonString(ForecastJson.Options) + "\n", exitCode);
    }
}
