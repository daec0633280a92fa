using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Diagnostics;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Audiences;

/// <summary>What is wrong, where nothing could be judged.</summary>
internal static class FailedOutput
{
    public static int Write(CliHost host, AudienceRequest request, string schema, ImmutableArray<Diagnostic> diagnostics, int exitCode)
    {
        if (request.Format == OutputFormat.Text)
        {
            DiagnosticReport.Write(host, diagnostics);
            return exitCode;
        }

        var document = new JsonObject { ["schema"] = schema, ["tool"] = CliHost.Tool, ["diagnostics"] = DiagnosticJson.Of(diagnostics, host.Language) };
        return CommandOutput.Write(host, request.Output, document.ToJsonString(ForecastJson.Options) + "\n", exitCode);
    }
}
