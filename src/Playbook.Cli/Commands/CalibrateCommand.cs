using System.CommandLine;
using Playbook.Cli.Calibrations;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook calibrate ORDERS</c>: how members behave, learned from a log of orders or of acts; or from an experiment, how they respond.</summary>
internal static class CalibrateCommand
{
    private const string Library = "behaviour.playbook.yaml";

    private const string ActLibrary = "activity.playbook.yaml";

    private const int MostWeeks = 520;

    private const string Examples =
        """
        playbook calibrate orders.csv                                         writes behaviour.playbook.yaml, which playbooks use
        playbook calibrate orders.csv --member 会员号 --time 下单时间 --amount 实付    the columns said, not guessed
        playbook calibrate orders.parquet --timezone Asia/Shanghai --weeks 26 -o members.playbook.yaml
        playbook calibrate orders.csv --covariates members.csv --calendar feasts.csv
                                                                              and what is known of members and days
        playbook calibrate orders.csv --bootstrap 200                         standard errors that do not trust the model
        playbook calibrate orders.csv --format json                           the page for machines, beside the library
        playbook calibrate --experiment trial.csv --outcome visit             what each message adds, by segment
        playbook calibrate --experiment trial.csv --outcome visit --outcome spend -o response.playbook.yaml
                                                                              a library of responses
        playbook calibrate --messages acts.csv --timezone Asia/Shanghai       how activity fades, and how acts bring acts
        """;

    public static Command Create(CliHost host)
    {
        var log = new OrderLogOptions();
        log.Log.Arity = ArgumentArity.ZeroOrOne;
        var weeks = new Option<int>("--weeks") { Description = "How many weeks ahead are forecast.", DefaultValueFactory = _ => 13, HelpName = "N" };
        weeks.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value is < 1 or > MostWeeks) result.AddError($"--weeks takes a number from 1 to {MostWeeks}, not {value}");
        });
        var format = SharedOptions.Format();
        var output = new Option<string?>("--output", "-o") { Description = $"The library to write; {Library} by default, {ActLibrary} of acts, and none of an experiment.", HelpName = "FILE" };
        var bootstrap = BootstrapOption.Create();
        var experiment = new ExperimentOptions();
        var messages = new MessageOptions();
        var beside = new BesideOptions();
        var command = new TeachingCommand("calibrate", "Learn behaviour from a log.", Examples) { log.Log, weeks, bootstrap, format, output };
        log.AddTo(command);
        beside.AddTo(command);
        experiment.AddTo(command);
        messages.AddTo(command);
        command.Validators.Add(result =>
        {
            bool[] asked = [result.GetResult(log.Log) is { Tokens.Count: > 0 }, experiment.IsAsked(result), messages.IsAsked(result)];
            if (asked.Count(log => log) != 1) result.AddError("calibrate takes either a log of orders, or --experiment LOG, or --messages LOG");
            if (!asked[0] && result.GetResult(bootstrap) is { Implicit: false }) result.AddError("--bootstrap is for a log of orders; other fits have standard errors of their own");
            if (asked[2] && result.GetResult(format) is { Implicit: false }) result.AddError("--format is for a log of orders and for an experiment; what acts teach is said as text, and in the library");
        });
        command.SetAction(parsed => experiment.IsAsked(parsed) ? ExperimentRun.Execute(host, experiment.Read(parsed, parsed.GetValue(output)) with { Format = SharedOptions.FormatOf(parsed.GetValue(format)) })
            : messages.IsAsked(parsed) ? MessagesRun.Execute(host, messages.Read(parsed, path => log.Read(parsed, path, host.Today), parsed.GetValue(output) ?? ActLibrary))
            : OrdersRun.Execute(host, new OrdersRequest(log.Read(parsed, parsed.GetValue(log.Log)!, host.Today), parsed.GetValue(weeks), parsed.GetValue(output) ?? Library, beside.Read(parsed))
            {
                Bootstrap = parsed.GetValue(bootstrap),
                Format = SharedOptions.FormatOf(parsed.GetValue(format)),
            }));
        return command;
    }
}
