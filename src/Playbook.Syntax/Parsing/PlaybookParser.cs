using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Parsing;

/// <summary>The front door of the syntax phase.</summary>
public static class PlaybookParser
{
    public static SyntaxTree Parse(SourceText source) => throw new NotSupportedException(source.Path);
}
