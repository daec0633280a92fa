using Playbook.Syntax.Trees;

namespace Playbook.Cli.Sources;

/// <summary>The names of the house rules that the playbooks and libraries of a project state, read off their text when they are asked for.</summary>
internal static class HouseRuleNames
{
    public static IEnumerable<string> In(FileModules project) => project.Playbooks
        .Select(SourceReader.ReadFile)
        .Where(read => read.Source is not null)
        .SelectMany(read => SyntaxTree.Parse(read.Source!).Root.DescendantsAndSelf().OfType<ClauseSyntax>())
        .Where(clause => clause.Keyword.Value == "rule" && clause.Block?.Clauses.Any(inner => inner.Keyword.Value == "about") == true)
        .Select(clause => clause.Head?.ToString() ?? string.Empty);
}
