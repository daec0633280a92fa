using System.CommandLine;
using Playbook.Cli.Audiences;

namespace Playbook.Cli.Commands;

/// <summary>The options by which two verbs are told of the team's own files.</summary>
internal sealed class TeamOptions
{
    public Argument<string> Path { get; } = new("PATH") { Description = "A playbook, a folder with one main playbook, or a plan (.json)." };

    public Option<string> Members { get; } = new("--members") { Description = "The team's members, one a row: CSV or Parquet.", HelpName = "FILE", Required = true };

    public Option<string?> Orders { get; } = new("--orders") { Description = "What they ordered: member, time, and perhaps product, amount, offer, order.", HelpName = "FILE" };

    public Option<string?> Touches { get; } = new("--touches") { Description = "What was sent and posted: member or group_id, time, cadence.", HelpName = "FILE" };

    public Option<string[]> Columns { get; } = new("--column") { Description = "Where a file calls something by a name of its own: joined=COLUMN, orders.time=COLUMN. May be repeated.", HelpName = "WORD=COLUMN", DefaultValueFactory = _ => [] };

    public Option<string?> At { get; } = new("--at") { Description = "A local date or moment, such as 2026-04-30T10:00; now, if not given.", HelpName = "TIME" };

    public Option<string?> Scenario { get; } = new("--scenario") { Description = "Ask this scenario of the playbook.", HelpName = "NAME" };

    public Option<string> Format { get; } = SharedOptions.Format();

    public Option<string?> Output { get; } = SharedOptions.OutputFile();

    public Option<bool> Strict { get; } = SharedOptions.Strict();

    public AudienceRequest Read(ParseResult parsed) => new(parsed.GetValue(Path)!, parsed.GetValue(Members)!)
    {
        Orders = parsed.GetValue(Orders),
        Touches = parsed.GetValue(Touches),
        Columns = [.. parsed.GetValue(Columns)!],
        At = parsed.GetValue(At),
        Scenario = parsed.GetValue(Scenario),
        Format = SharedOptions.FormatOf(parsed.GetValue(Format)),
        Output = parsed.GetValue(Output),
        Strict = parsed.GetValue(Strict),
    };
}
