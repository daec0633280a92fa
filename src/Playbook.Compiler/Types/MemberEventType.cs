using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>ordered(car)</c>, <c>redeemed(basket_20)</c>, <c>joined</c>. Yields a <see cref="PlanMemberEvent"/>.</summary>
public sealed class MemberEventType : PhraseType
{
    public override string Name => "member_event";

    public override string Description => "what a member did, such as `ordered(car)`, `redeemed(basket_20)` or `joined`";

    public override string Ebnf => "name ('(' name ')')?";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Word: "joined" } => ReadResult.Of(1, new PlanMemberEvent.Joined()),
        { Word: "ordered" } => ReadResult.Of(1, new PlanMemberEvent.Ordered(null)),
        { Word: "redeemed" } => ReadResult.Of(1, new PlanMemberEvent.Redeemed(null)),
        { Expression: CallSyntax { Name.Value: "ordered", Arguments: [WordSyntax product] } } => Named("product", product, context, name => new PlanMemberEvent.Ordered(name)),
        { Expression: CallSyntax { Name.Value: "redeemed", Arguments: [WordSyntax offer] } } => Named("offer", offer, context, name => new PlanMemberEvent.Redeemed(name)),
        _ => ReadResult.NoMatch,
    };

    private static ReadResult Named(string kind, WordSyntax word, BindingContext context, Func<string, PlanMemberEvent> deed)
    {
        var read = new ReferenceType(kind).Read(new PhraseCursor([new PhraseElement(word, word.Span)], 0), context);
        return read with { Value = deed(((Symbol)read.Value!).Name) };
    }
}
