using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Cli.Calibrations;
using Playbook.Data.Acts;
using Playbook.Data.Orders;

namespace Playbook.Cli.Commands;

/// <summary>How a log of what members did in groups is meant, beyond what is said of any log.</summary>
internal sealed class MessageOptions
{
    private readonly Option<string?> _messages = new("--messages") { Description = "Instead: a log of what members did in groups (messages, clicks, orders), one row for each act.", HelpName = "LOG" };
    private readonly Option<string?> _group = new("--group") { Description = "Of acts, the column of the group. Guessed by its name.", HelpName = "COLUMN" };
    private readonly Option<string?> _kind = new("--kind") { Description = "Of acts, the column of their kind. Guessed by its name.", HelpName = "COLUMN" };
    private readonly Option<string[]> _acts = new("--acts") { Description = "Of acts, a kind that counts; all by default. May be repeated.", HelpName = "KIND", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _from = OrderLogOptions.Day("--cohort-from", "Of acts, only members who were first seen on this day or later.");
    private readonly Option<string?> _to = OrderLogOptions.Day("--cohort-to", "Of acts, only members who were first seen on this day or before.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_messages, _group, _kind, _acts, _from, _to]) command.Add(option);
    }

    /// <summary>Whether such a log is what is calibrated on.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_messages) is not null;

    public bool IsAsked(CommandResult result) => result.GetResult(_messages) is { Tokens.Count: > 0 };

    /// <param name="parsed">The command line.</param>
    /// <param name="read">Reads what is said of any log.</param>
    /// <param name="output">The library to write.</param>
    public MessagesRequest Read(ParseResult parsed, Func<string, OrderLogRequest> read, string output)
    {
        var log = read(parsed.GetValue(_messages)!);
        return new(
            new ActLogRequest(log.Path)
            {
                Member = log.Member,
                Time = log.Time,
                Group = parsed.GetValue(_group),
                Kind = parsed.GetValue(_kind),
                Only = [.. parsed.GetValue(_acts)!],
                TimeZone = log.TimeZone,
                Since = log.Since,
                Until = log.Until,
                Today = log.Today,
                DateOrder = log.DateOrder,
            },
            output)
        {
            CohortFrom = OrderLogOptions.DayOf(parsed.GetValue(_from)),
            CohortTo = OrderLogOptions.DayOf(parsed.GetValue(_to)),
        };
    }
}
