namespace Playbook.Cli.Scripts;

/// <summary>How <c>check</c> meets the scripts of a project.</summary>
/// <param name="Host">Where compiled ones are kept, and what ends them.</param>
/// <param name="IsGiven">True by <c>--allow-scripts</c>; otherwise they are named and not run.</param>
internal sealed record ScriptPermission(CliHost Host, bool IsGiven);
