using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Playbook.Cli.Calibrations;

namespace Playbook.Cli.Commands;

/// <summary>How the log of an experiment is meant.</summary>
internal sealed class ExperimentOptions
{
    private readonly Option<string?> _experiment = new("--experiment") { Description = "Instead: the log of a randomised experiment, one row for each member.", HelpName = "LOG" };
    private readonly Option<string?> _treatment = new("--treatment") { Description = "Of an experiment, the column that says who got what; guessed by its name.", HelpName = "COLUMN" };
    private readonly Option<string?> _control = new("--control") { Description = "Its value for those who got nothing; guessed.", HelpName = "VALUE" };
    private readonly Option<string[]> _outcome = Columns("--outcome", "A column of what came of it: 0 and 1, or amounts. May be repeated.");
    private readonly Option<string[]> _by = Columns("--by", "A column by which responses may differ, known before the experiment; all others by default. May be repeated.");
    private readonly Option<string?> _worthwhile = new("--worthwhile") { Description = "The least effect that matters: 2% of a share, 0.50 of an amount; by default a fifth of what the control shows.", HelpName = "EFFECT" };

    public ExperimentOptions() => _worthwhile.Validators.Add(Positive);

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_experiment, _treatment, _control, _outcome, _by, _worthwhile]) command.Add(option);
    }

    /// <summary>Whether an experiment is what is calibrated on.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_experiment) is not null;

    public bool IsAsked(CommandResult result) => result.GetResult(_experiment) is { Tokens.Count: > 0 };

    public ExperimentRequest Read(ParseResult parsed, string? output) => new(parsed.GetValue(_experiment)!)
    {
        Treatment = parsed.GetValue(_treatment),
        Control = parsed.GetValue(_control),
        Outcomes = [.. parsed.GetValue(_outcome)!],
        By = [.. parsed.GetValue(_by)!],
        Worthwhile = parsed.GetValue(_worthwhile) is { } effect ? Effect(effect) : null,
        Output = output,
    };

    private static Option<string[]> Columns(string name, string description) => new(name) { Description = description, HelpName = "COLUMN", DefaultValueFactory = _ => [] };

    private static double? Effect(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0d ? text.EndsWith('%') ? number / 100d : number : null;

    private static void Positive(OptionResult result)
    {
        if (result.Tokens.Count == 1 && Effect(result.Tokens[0].Value) is null) result.AddError($"{result.Option.Name} takes an effect above zero such as 2% or 0.5, not {result.Tokens[0].Value}");
    }
}
