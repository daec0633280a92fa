using System.CommandLine;

namespace Playbook.Cli.Help;

/// <summary>A verb with examples to copy.</summary>
internal sealed class TeachingCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = string.Join('\n', examples.Split('\n').Select(line => "  " + line.TrimEnd()));
}
