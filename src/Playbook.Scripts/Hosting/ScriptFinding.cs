namespace Playbook.Scripts.Hosting;

/// <summary>What a script found.</summary>
/// <param name="Kind">The keyword of what it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Because">Why that matters; null where the script does not say.</param>
public sealed record ScriptFinding(string Kind, string Name, string Message, string? Because);
