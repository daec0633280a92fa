using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Simulations;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook simulate PATH</c>: what will happen.</summary>
internal static class SimulateCommand
{
    private const int MaxReplicates = 10_000;

    /// <summary>Fewer than of a forecast: there are two forecasts a parameter, and they share their random numbers.</summary>
    private const int SensitivityReplicates = 5;

    private const int MaxThreads = 1_024;

    private const string Examples =
        """
        playbook simulate shop.playbook                          what will happen, in words, tables and charts
        playbook simulate shop.json                              a plan runs without its source
        playbook simulate shop --scenario one_post_a_day         a variant; the same seed makes the two comparable
        playbook simulate shop --seed 7 --replicates 200         narrower error of the medians
        playbook simulate shop --assume fatigue.half_life=30d    another assumption, without editing the playbook
        playbook simulate shop --format json -o forecast.json    for machines, schema playbook.forecast/1
        playbook simulate shop --assumptions                     with every parameter of behaviour and its source
        playbook simulate shop --stats                           with the rate, memory and time by phase of the run
        playbook simulate shop --sensitivity                     which assumptions the first goal hangs on
        playbook simulate shop --sensitivity orders_made         the same for another figure of the forecast
        """;

    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A playbook, a folder with one main playbook, or a plan (.json)." };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var replicates = new Option<int>("--replicates") { Description = "Independent runs; with --sensitivity 5 unless stated.", DefaultValueFactory = _ => 20, HelpName = "N" };
        var threads = new Option<int>("--threads") { Description = "Threads; never changes a figure.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        var scenario = new Option<string?>("--scenario") { Description = "Run this scenario of the playbook.", HelpName = "NAME" };
        var assume = new Option<string[]>("--assume") { Description = "Override a parameter of behaviour: name=value. May be repeated.", HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };
        var isFixed = new Option<bool>("--fixed") { Description = "Keep all parameters at their values instead of drawing those that were not measured." };
        var sensitivity = new Option<string?>("--sensitivity") { Description = "Move each parameter over its range, and tell what that does to METRIC (without a name: the first goal) and to the five factors. PATH stands before it.", HelpName = "METRIC", Arity = ArgumentArity.ZeroOrOne };
        var assumptions = new Option<bool>("--assumptions") { Description = "List every assumption." };
        var stats = new Option<bool>("--stats") { Description = "Say on standard error what the run did and took: member-touches, CPU seconds, memory, time by phase." };
        var format = SharedOptions.Format();
        var output = SharedOptions.OutputFile();
        var strict = SharedOptions.Strict();
        Bound(replicates, MaxReplicates);
        Bound(threads, MaxThreads);
        var command = new TeachingCommand("simulate", "Say what will happen.", Examples) { path, seed, replicates, threads, scenario, assume, isFixed, sensitivity, assumptions, stats, format, output, strict };
        command.SetAction(parsed => SimulationRun.Execute(host, new SimulationRequest(parsed.GetValue(path)!)
        {
            Seed = parsed.GetValue(seed),
            Replicates = parsed.GetResult(sensitivity) is not null && parsed.GetResult(replicates)?.Implicit != false ? SensitivityReplicates : parsed.GetValue(replicates),
            Threads = parsed.GetValue(threads),
            Scenario = parsed.GetValue(scenario),
            Assume = [.. parsed.GetValue(assume)!],
            Fixed = parsed.GetValue(isFixed),
            Sensitivity = parsed.GetResult(sensitivity) is not null,
            Metric = parsed.GetValue(sensitivity),
            AllAssumptions = parsed.GetValue(assumptions),
            Stats = parsed.GetValue(stats),
            Format = SharedOptions.FormatOf(parsed.GetValue(format)),
            Output = parsed.GetValue(output),
            Strict = parsed.GetValue(strict),
        }));
        return command;
    }

    private static void Bound(Option<int> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < 1 || value > most))
            result.AddError($"{option.Name} takes a number from 1 to {most}, not {value}");
    });
}
