using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>orders(2h)</c>: the orders that were really made in the window. Yields its length as <see cref="Duration"/>.</summary>
public sealed class RealOrdersType : PhraseType
{
    public override string Name => "real_orders";

    public override string Description => "the orders of a window such as `orders(2h)`";

    public override string Ebnf => "name '(' quantity ')'";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: CallSyntax { Name.Value: "orders", Arguments: [var argument] } }) return ReadResult.NoMatch;
        var window = new DurationType().Read(new PhraseCursor([new PhraseElement(argument, argument.Span)], 0), context);
        return window.Consumed == 1 ? window : ReadResult.NoMatch;
    }
}
