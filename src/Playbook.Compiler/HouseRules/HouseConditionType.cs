using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;

namespace Playbook.Compiler.HouseRules;

/// <summary><c>day in [Sat, Sun] and time &lt; 10:00</c>. Yields a <see cref="HouseCondition"/>.</summary>
public sealed class HouseConditionType : PhraseType
{
    public override string Name => "house_condition";

    public override string Description => "a condition on what the rule is about such as `day in [Sat, Sun] and time < 10:00`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Index == 0 && HouseConditionBinder.WholeOf(cursor.Elements) is { } whole
            ? HouseConditionBinder.Bind(whole, context) with { Consumed = cursor.Elements.Length }
            : ReadResult.NoMatch;
}
