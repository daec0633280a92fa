using Playbook.Checks.Fixes;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;

namespace Playbook.Cli.Fixes;

/// <summary><c>check --fix</c>: mends what safe fixes can mend, each file whole or not at all, or shows what it would change; how many suggestions are left is said.</summary>
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

        if (!isSilent && !isDry && result.Suggested > 0) host.Out.WriteLine(host.Say(result.Suggested == 1 ? Phrase.Of($"{path}: 1 suggestion is left for somebody to decide") : Phrase.Of($"{path}: {result.Suggested} suggestions are left for somebody to decide")));
        return PlanLoader.Check(path, result.Texts, aids);
    }
}
