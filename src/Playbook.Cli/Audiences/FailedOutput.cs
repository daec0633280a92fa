using System.Collections.Immutable;
using Playbook.Cli.Output;
using Playbook.Diagnostics;

namespace Playbook.Cli.Audiences;

/// <summary>What is wrong, where nothing could be judged.</summary>
internal static class FailedOutput
{
    public static int Write(CliHost host, AudienceRequest request, string schema, ImmutableArray<Diagnostic> diagnostics, int exitCode) =>
        new SaidDiagnostics(host, request.Format, schema, request.Output).Fail(diagnostics, exitCode);
}
