using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Playbook.Scripts.Compiling;

/// <summary>The fixed class in whose one method a script's expression is placed, as a tree: text never closes it.</summary>
internal static class ScriptForm
{
    public const string TypeName = "Script";

    public const string MethodName = "Find";

    /// <summary>The version before parameters and conversions came to be spans without being asked.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Regular);

    private static CompilationUnitSyntax Frame { get; } = SyntaxFactory.ParseCompilationUnit(
        $"using System; using System.Collections.Generic; using System.Linq; using Playbook.Scripts.Contract; public static class {TypeName} {{ public static IEnumerable<Finding> {MethodName}(Campaign campaign) => null; }}",
        options: Options);

    /// <summary>How far a place in the tree lies behind the place in the script.</summary>
    public static int Offset { get; } = Placeholder(Frame).FullSpan.Start;

    public static SyntaxTree Place(ExpressionSyntax expression) => CSharpSyntaxTree.Create(Frame.ReplaceNode(Placeholder(Frame), expression), Options);

    public static ExpressionSyntax Placed(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;

    private static ExpressionSyntax Placeholder(SyntaxNode frame) => frame.DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;
}
