using System.Collections.Immutable;
using Playbook.Checks.Severities;
using Playbook.Cli.Scripts;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Scripts.Diagnostics;

namespace Playbook.Cli.Sources;

/// <summary>What the settings of a project say, and what is wrong with them.</summary>
/// <param name="Source">Their text; null where there are none, or they cannot be read.</param>
/// <param name="Weights">None where something is wrong.</param>
/// <param name="Wrong">What that is.</param>
internal sealed record ProjectSettings(SourceText? Source, SeveritySettings Weights, ImmutableArray<Diagnostic> Wrong)
{
    public static ProjectSettings None { get; } = new(null, SeveritySettings.None, []);

    public static ProjectSettings Read(FileModules project, Compilation compilation)
    {
        if (project.Settings is null) return None;
        var read = SourceReader.ReadFile(project.Settings);
        if (read.Source is not { } source) return None with { Wrong = [.. read.Diagnostics] };
        var wrong = new DiagnosticBag(source);
        var weights = SettingsReader.Read(wrong, new ProjectFacts
        {
            Beside = ScriptDiagnostics.All,
            HouseRules = (compilation.Playbook?.Root.BlocksOf("rule").Select(rule => rule.Name) ?? []).Concat(HouseRuleNames.In(project)),
            HashOf = path => ScriptFile.HashOf(path, project, source),
        });
        return new ProjectSettings(source, weights, wrong.ToImmutable());
    }
}
