using Playbook.Cli.Commands;
using Playbook.Cli.Output;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Reporting.Audiences;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Audiences;

/// <summary>From a playbook, a member file and one of its members to every rule that the member meets.</summary>
internal static class WhyRun
{
    private const int MostIds = 100_000;

    public static int Execute(CliHost host, AudienceRequest request)
    {
        try
        {
            return Explain(host, request);
        }
        catch (ChangedFileException e)
        {
            return FailedOutput.Write(host, request, WhyJson.Schema, [e.Diagnostic], ExitCode.Usage);
        }
    }

    private static int Explain(CliHost host, AudienceRequest request)
    {
        var input = AudienceInput.Read(host, request);
        if (input.Ready is not { } team) return FailedOutput.Write(host, request, WhyJson.Schema, input.Diagnostics, input.ExitCode);
        if (team.Files.Members().FirstOrDefault(member => member.Id == request.Member) is not { } member)
            return FailedOutput.Write(host, request, WhyJson.Schema, input.Diagnostics.Add(Unknown(team, request)), ExitCode.Usage);
        var report = WhyReport.Of(team.Document, team.Judge, member, request.Cadence, CliHost.Tool);
        if (request.Format == OutputFormat.Text)
        {
            DiagnosticReport.Write(host, input.Diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning));
            return CommandOutput.Write(host, request.Output, WhyPage.Render(report), ExitCode.Fine);
        }

        var document = WhyJson.Of(report);
        document["diagnostics"] = DiagnosticJson.Of(input.Diagnostics, host.Language);
        return CommandOutput.Write(host, request.Output, document.ToJsonString(ForecastJson.Options) + "\n", ExitCode.Fine);
    }

    private static Diagnostic Unknown(AudienceInput.Team team, AudienceRequest request)
    {
        var near = Spellchecker.Nearest(request.Member!, [.. team.Files.Members().Take(MostIds).Select(member => member.Id)]);
        return CliDiagnostics.About(request.Members, MemberDiagnostics.UnknownMember, request.Member!, $"{team.Files.Count}", near is null ? "write it as the file does" : Phrase.Of($"perhaps `{near}`"));
    }
}
