using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary><c>60_000</c>: a whole number of things; which things, the words after it say. Yields <see cref="int"/>.</summary>
public sealed class CountType : PhraseType
{
    public const int Largest = 2_000_000_000;

    public override string Name => "count";

    public override string Description => "a whole number such as `500`";

    public override string Ebnf => "number";

    public override string Regex => @"[0-9](_?[0-9])*";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Number: { } number } element) return ReadResult.NoMatch;
        return decimal.IsInteger(number) && number <= Largest
            ? ReadResult.Of(1, (int)number)
            : ReadResult.Wrong(1, 1, context.Problem(BindingDiagnostics.NotACount, element.Span, element.Text));
    }
}
