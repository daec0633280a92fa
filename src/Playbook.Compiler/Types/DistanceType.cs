using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary>A way in whole metres.</summary>
public readonly record struct Distance(int Metres);

/// <summary><c>1km</c>, <c>800m</c>. Yields <see cref="Distance"/>.</summary>
public sealed class DistanceType : PhraseType
{
    private const decimal MostMetres = 40_000_000m;

    public override string Name => "distance";

    public override string Description => "a distance such as `3km` or `800m`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { } element) return ReadResult.NoMatch;
        if (element.Quantity is (var value, "km" or "m") quantity)
        {
            var metres = value * (quantity.Item2 == "km" ? 1_000m : 1m);
            return metres is > 0m and <= MostMetres && decimal.IsInteger(metres) ? ReadResult.Of(1, new Distance((int)metres)) : ReadResult.NoMatch;
        }

        if (element.Number is null) return ReadResult.NoMatch;
        return ReadResult.Wrong(1, new Distance(1_000), context
            .Problem(BindingDiagnostics.UnitMissing, element.Span, element.Text, "a unit of length (`m`, `km`)", $"{element.Text}km")
            .With(Fix.Insert("add `km`", element.Span.End, "km")));
    }
}
