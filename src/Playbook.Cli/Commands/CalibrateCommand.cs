using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Playbook.Cli.Calibrations;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook calibrate --experiment LOG</c>: what an experiment teaches of the response to messages.</summary>
internal static class CalibrateCommand
{
    private const string Examples =
        """
        playbook calibrate --experiment trial.csv --outcome visit                         what each message adds, by segment
        playbook calibrate --experiment trial.csv --outcome visit --outcome spend -o response.playbook.yaml
                                                                                          a library that playbooks use
        playbook calibrate --experiment trial.csv --treatment arm --control none --outcome visit --by city --by age
                                                                                          the columns said, not guessed
        """;

    public static Command Create(CliHost host)
    {
        var experiment = new Option<string>("--experiment") { Description = "The log of a randomised experiment, one row for each member: CSV or Parquet.", HelpName = "LOG", Required = true };
        var treatment = new Option<string?>("--treatment") { Description = "The column that says who got what; guessed by its name.", HelpName = "COLUMN" };
        var control = new Option<string?>("--control") { Description = "Its value for those who got nothing; guessed.", HelpName = "VALUE" };
        var outcome = Columns("--outcome", "A column of what came of it: 0 and 1, or amounts. May be repeated.");
        var by = Columns("--by", "A column by which responses may differ, known before the experiment; all others by default. May be repeated.");
        var worthwhile = new Option<string?>("--worthwhile") { Description = "The least effect that matters: 2% of a share, 0.50 of an amount; by default a fifth of what the control shows.", HelpName = "EFFECT" };
        worthwhile.Validators.Add(Positive);
        var output = new Option<string?>("--output", "-o") { Description = "Write the library that playbooks use to this file, such as response.playbook.yaml.", HelpName = "FILE" };
        var command = new TeachingCommand("calibrate", "Learn behaviour from a log.", Examples) { experiment, treatment, control, outcome, by, worthwhile, output };
        command.SetAction(parsed => ExperimentRun.Execute(host, new ExperimentRequest(parsed.GetValue(experiment)!)
        {
            Treatment = parsed.GetValue(treatment),
            Control = parsed.GetValue(control),
            Outcomes = [.. parsed.GetValue(outcome)!],
            By = [.. parsed.GetValue(by)!],
            Worthwhile = parsed.GetValue(worthwhile) is { } effect ? Effect(effect) : null,
            Output = parsed.GetValue(output),
        }));
        return command;
    }

    private static Option<string[]> Columns(string name, string description) => new(name) { Description = description, HelpName = "COLUMN", DefaultValueFactory = _ => [] };

    private static double? Effect(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0d ? text.EndsWith('%') ? number / 100d : number : null;

    private static void Positive(OptionResult result)
    {
        if (result.Tokens.Count == 1 && Effect(result.Tokens[0].Value) is null) result.AddError($"{result.Option.Name} takes an effect above zero such as 2% or 0.5, not {result.Tokens[0].Value}");
    }
}
