using Playbook.Compiler.Binding;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>-0.0021</c>: a pure number. Yields a <see cref="decimal"/>.</summary>
public sealed class NumberType : PhraseType
{
    public override string Name => "number";

    public override bool MayRepeat => true; // two covariances are alike

    public override string Description => "a number such as `0.0021`";

    public override string Ebnf => "'-'? number";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Expression: UnarySyntax { Operand: LiteralSyntax { Token.Kind: TokenKind.Number } operand } } when new PhraseElement(operand, operand.Span).Number is { } number => ReadResult.Of(1, -number),
        { Number: { } number } => ReadResult.Of(1, number),
        _ => ReadResult.NoMatch,
    };
}
