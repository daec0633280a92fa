using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Types;

/// <summary><c>25%</c>; of what, the words after it say. Yields <see cref="Percent"/>.</summary>
public sealed class PercentType : PhraseType
{
    public override string Name => "percent";

    public override string Description => "a percentage such as `25%`";

    public override string Ebnf => "percentage";

    public override string Regex => Notation.Number + "%";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Quantity: (var points, "%") } => ReadResult.Of(1, new Percent(points)),
        { Number: { } number } bare => ReadResult.Wrong(1, new Percent(number), context
            .Problem(BindingDiagnostics.UnitMissing, bare.Span, bare.Text, "a percent sign", $"{bare.Text}%")
            .With(Fix.Complete("add `%`", bare.Span.End, "%"))),
        _ => ReadResult.NoMatch,
    };
}
