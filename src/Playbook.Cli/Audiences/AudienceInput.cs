using System.Collections.Immutable;
using Playbook.Cli.Sources;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Cli.Audiences;

/// <summary>What both verbs work with: the plan, the team's files, and the judge of their members; or what is wrong with one of them.</summary>
/// <param name="Ready">Null where something is wrong.</param>
/// <param name="Diagnostics">What was said on the way.</param>
/// <param name="ExitCode">That of what is wrong.</param>
internal sealed record AudienceInput(AudienceInput.Team? Ready, ImmutableArray<Diagnostic> Diagnostics, int ExitCode)
{
    /// <param name="Document">The plan, or its scenario.</param>
    /// <param name="Sources">The files.</param>
    /// <param name="Files">What was read of them.</param>
    /// <param name="Judge">By which members are judged.</param>
    public sealed record Team(PlanDocument Document, TeamSources Sources, TeamFiles Files, AudienceJudge Judge);

    public static AudienceInput Read(CliHost host, AudienceRequest request)
    {
        var loaded = PlanLoader.Load(request.Path);
        var exitCode = loaded.ExitCode(request.Strict);
        if (exitCode != Cli.ExitCode.Fine) return new AudienceInput(null, loaded.Diagnostics, exitCode);
        var (plan, unknown) = ScenarioChoice.Apply(loaded.Document!.Plan, request.Scenario, request.Path);
        if (unknown is not null) return Failed(loaded, unknown);
        if (UnknownNames(request, plan) is { } name) return Failed(loaded, name);
        var (sources, wrong) = SourcesOf(request);
        if (wrong is not null) return Failed(loaded, wrong);
        var (at, fault) = AudienceMoment.Read(host, plan, request.At);
        if (fault is not null) return Failed(loaded, fault);

        var ground = new PolicyGround(plan);
        var from = ground.Calendar.Minute(at!.Value);
        var (files, said) = TeamFiles.Open(sources, ground, from);
        ImmutableArray<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. said];
        if (files is null) return new AudienceInput(null, diagnostics, Cli.ExitCode.Usage);
        var standings = StandingsOfAll.Of(ground, CampaignCalendar.DayOf(from), files.Members());
        var document = request.Scenario is null ? loaded.Document : loaded.Document with { Plan = plan, Hash = PlanHash.Of(plan) };
        return new AudienceInput(new Team(document, sources, files, new AudienceJudge(ground, from, files.Groups, standings)), diagnostics, Cli.ExitCode.Fine);
    }

    private static AudienceInput Failed(LoadedPlan loaded, Diagnostic fault) => new(null, loaded.Diagnostics.Add(fault), Cli.ExitCode.Usage);

    private static Diagnostic? UnknownNames(AudienceRequest request, CampaignPlan plan)
    {
        ImmutableArray<string> cadences = [.. plan.Cadences.Select(cadence => cadence.Name)];
        ImmutableArray<string> names = [.. plan.Segments.Select(segment => segment.Name), .. cadences];
        if (request.List is { } list && !names.Contains(list)) return CliDiagnostics.About($"--list {list}", MemberDiagnostics.NothingToList, list, Known(names));
        return request.Cadence is { } cadence && !cadences.Contains(cadence) ? CliDiagnostics.About($"--cadence {cadence}", MemberDiagnostics.NothingToList, cadence, Known(cadences)) : null;
    }

    private static (TeamSources Sources, Diagnostic? Fault) SourcesOf(AudienceRequest request)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var stated in request.Columns)
        {
            var (word, column) = stated.Split('=', 2) is [var w, var c] ? (w.Trim(), c.Trim()) : (stated.Trim(), string.Empty);
            if (column.Length == 0 || !ColumnWord.Words.Contains(word, StringComparer.Ordinal))
                return (new TeamSources(request.Members, null, null), CliDiagnostics.About($"--column {stated}", MemberDiagnostics.UnknownColumnWord, word, Known([.. ColumnWord.Words])));
            columns[word] = column;
        }

        return (new TeamSources(request.Members, request.Orders, request.Touches) { Columns = columns.ToImmutable() }, null);
    }

    private static Phrase Known(ImmutableArray<string> names) => Phrase.List(names.Select(name => Phrase.Of($"`{name}`")));
}
