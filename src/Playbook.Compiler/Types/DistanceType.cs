using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Types;

/// <summary><c>3km</c>, <c>500m</c>. Yields <see cref="Distance"/>.</summary>
public sealed class DistanceType : PhraseType
{
    public override string Name => "distance";

    public override string Description => "a distance such as `3km` or `500m`";

    public override string Ebnf => "quantity";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Quantity: (var kilometres, "km") } => ReadResult.Of(1, Distance.FromKilometres(kilometres)),
        { Quantity: (var metres, "m") } => ReadResult.Of(1, new Distance(metres)),
        { Number: { } number } bare => ReadResult.Wrong(1, Distance.FromKilometres(1), context
            .Problem(BindingDiagnostics.UnitMissing, bare.Span, bare.Text, "a unit of length (`km`, `m`)", $"{bare.Text}km")
            .With(Fix.Insert("add `km`", bare.Span.End, "km"))),
        _ => ReadResult.NoMatch,
    };
}
