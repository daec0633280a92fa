using Playbook.Checks.Fixes;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;

namespace Playbook.Cli.Fixes;

/// <summary><c>check --fix</c>: mends what safe fixes can mend, each file whole or not at all, or shows what it would change; how many fixes and files that were, and how many suggestions are left, is said, of a dry run on standard error, so that its output is a diff and nothing else.</summary>
internal static class FixRun
{
    /// <summary>What is still wrong afterwards, what could not be written included.</summary>
    public static LoadedPlan Run(CliHost host, string path, bool isDry, bool isSilent, CheckAids aids)
    {
        var result = FixLoop.Run(edited => PlanLoader.Check(path, edited, aids, withScripts: false).Diagnostics, host.Cancellation);
        foreach (var file in result.Files)
        {
            if (isDry)
            {
                host.Out.Write(UnifiedDiff.Of(file.Before.Path, file.Before.Text, file.After));
                continue;
            }

            var mark = SourceReader.ReadFile(file.Before.Path).HasByteOrderMark ? "\uFEFF" : string.Empty;
            if (SafeFile.Write(file.Before.Path, mark + file.After, host.Cancellation) is { } fault) return new LoadedPlan(null, [fault], Unreadable: true);
            if (!isSilent) host.Out.WriteLine(host.Say($"{file.Before.Path}: fixed"));
        }

        if (!isSilent) (isDry ? host.Error : host.Out).WriteLine(host.Say(Summary(path, result, isDry)));
        return PlanLoader.Check(path, result.Texts, aids);
    }

    private static Phrase Summary(string path, FixResult result, bool isDry)
    {
        var fixes = result.Applied == 1 ? Phrase.Of($"{result.Applied} fix") : $"{result.Applied} fixes";
        var files = result.Files.Length == 1 ? Phrase.Of($"{result.Files.Length} file") : $"{result.Files.Length} files";
        var suggestions = result.Suggested == 1 ? Phrase.Of($"{result.Suggested} suggestion") : $"{result.Suggested} suggestions";
        return isDry
            ? Phrase.Of($"{path}: {fixes} would be applied in {files}, {suggestions} left for somebody to decide")
            : $"{path}: {fixes} applied in {files}, {suggestions} left for somebody to decide";
    }
}
