using System.Collections.Immutable;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>What conditions need to know of an attribute, read off its declaration before that is bound.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type; one that the declaration misspells is taken for words.</param>
/// <param name="Values">The words that it may have, if it is one of some.</param>
/// <param name="Range">Its bounds, if it has any.</param>
internal sealed record AttributeDeclaration(string Name, AttributeKind Kind, ImmutableArray<string> Values, ValueRange? Range)
{
    public bool IsComparable => Kind is AttributeKind.Number or AttributeKind.Money or AttributeKind.Date or AttributeKind.Distance;

    /// <summary>How it stands among the quantities.</summary>
    public MemberQuantities.Entry Entry => Kind switch
    {
        AttributeKind.Money => EntryOf(typeof(Operand.Amount), "100 CNY"),
        AttributeKind.Date => EntryOf(typeof(Operand.Date), "2018-06-30"),
        AttributeKind.Distance => EntryOf(typeof(Operand.Way), "3km"),
        _ => EntryOf(typeof(Operand.Count), "30"),
    };

    public static AttributeDeclaration? Find(string name, BindingContext context)
    {
        if (context.Symbols.Find("attribute", name) is not { } symbol) return null;
        var type = symbol.Declaration?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "type");
        var elements = PhraseElement.Flatten(type?.Head);
        var values = elements.Select(element => element.Expression).OfType<ListSyntax>().SelectMany(list => WordListType.Words(list)).ToImmutableArray();
        var range = elements.Select(element => element.Expression).OfType<RangeSyntax>().Select(found => ValueRangeType.ReadRange(found, context).Value).OfType<ValueRange>().FirstOrDefault();
        return new AttributeDeclaration(name, elements is [{ Word: { } word }, ..] ? KindOf(word) : AttributeKind.OneOf, values, range);
    }

    public static AttributeKind KindOf(string word) => word switch
    {
        "number" => AttributeKind.Number,
        "money" => AttributeKind.Money,
        "date" => AttributeKind.Date,
        "distance" => AttributeKind.Distance,
        "truth" => AttributeKind.Truth,
        "text" => AttributeKind.Text,
        _ => AttributeKind.OneOf,
    };

    private MemberQuantities.Entry EntryOf(Type operand, string example) => new(Name, MemberMeasure.Attribute, [], false, operand, Name, example, string.Empty);
}
