using Spectre.Console;

namespace Playbook.Cli.Terminals;

/// <summary>A progress bar on standard error while something long runs; nothing where nobody watches.</summary>
internal static class ProgressLine
{
    public static T Run<T>(CliHost host, string title, Func<IProgress<double>?, T> work) =>
        host.Terminal.ProgressOnError ? Watched(host, title, task => work(new Reporter(task))) : work(null);

    /// <summary>Shows a task while it is worked on; it is done at 1.</summary>
    public static T Watched<T>(CliHost host, string title, Func<ProgressTask, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(context.AddTask(Markup.Escape(title), maxValue: 1)));
    }

    /// <summary>Passes values on at once: <see cref="Progress{T}"/> would queue them on the thread pool, out of order.</summary>
    private sealed class Reporter(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = Math.Max(task.Value, value);
    }
}
