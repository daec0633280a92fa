using System.CommandLine;
using Playbook.Cli.Backtests;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook backtest ORDERS --split DATE</c>: how good would its forecasts have been?</summary>
internal static class BacktestCommand
{
    private const string Examples =
        """
        playbook backtest orders.csv --split 2026-03-31                       forecast what came after, and score it
        playbook backtest orders.csv --split 2026-03-31 --last 2026-06-30     and no further than that
        playbook backtest orders.csv --split 2026-03-31 --cohort-from 2025-12-01 --cohort-to 2026-02-28
                                                                              only members who first bought then
        playbook backtest orders.csv --split 2026-03-31 --covariates members.csv --calendar feasts.csv
                                                                              what is known of members and days as well
        playbook backtest orders.csv --split 2026-03-31 -o backtest.html      a page with the tracking plot
        """;

    public static Command Create(CliHost host)
    {
        var log = new OrderLogOptions();
        var beside = new BesideOptions();
        var split = OrderLogOptions.Day("--split", "The last day that forecasts may know of.");
        split.Required = true;
        var last = OrderLogOptions.Day("--last", "The last day that is forecast; the log's last by default.");
        var from = OrderLogOptions.Day("--cohort-from", "Only members who first bought on this day or later.");
        var to = OrderLogOptions.Day("--cohort-to", "Only members who first bought on this day or before.");
        var format = new Option<string?>("--format") { Description = "By default as the ending of -o says, and text without it.", HelpName = string.Join('|', BacktestFormat.Names) }.AcceptOnlyFromAmong([.. BacktestFormat.Names]);
        var bootstrap = BootstrapOption.Create();
        var output = SharedOptions.OutputFile();
        var command = new TeachingCommand("backtest", "Score forecasts on a part of the log that they did not see.", Examples) { log.Log, split, last, from, to, bootstrap, format, output };
        log.AddTo(command);
        beside.AddTo(command);
        command.SetAction(parsed => BacktestRun.Execute(host, new BacktestRequest(log.Read(parsed, parsed.GetValue(log.Log)!, host.Today), OrderLogOptions.DayOf(parsed.GetValue(split))!.Value)
        {
            Last = OrderLogOptions.DayOf(parsed.GetValue(last)),
            CohortFrom = OrderLogOptions.DayOf(parsed.GetValue(from)),
            CohortTo = OrderLogOptions.DayOf(parsed.GetValue(to)),
            Beside = beside.Read(parsed),
            Bootstrap = parsed.GetValue(bootstrap),
            Format = BacktestFormat.Of(parsed.GetValue(format), parsed.GetValue(output)),
            Output = parsed.GetValue(output),
        }));
        return command;
    }
}
