using NodaTime;
using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary><c>Asia/Shanghai</c>. Yields the TZDB id as <see cref="string"/>.</summary>
public sealed class TimeZoneType : PhraseType
{
    public override string Name => "timezone";

    public override string Description => "a time zone such as `Asia/Shanghai`";

    public override string Ebnf => "name (('/' | '-' | '+') (name | number))*";

    public override string Regex => @"[A-Za-z][A-Za-z0-9_]*([/+\-][A-Za-z0-9_]+)*";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Elements.IsEmpty || cursor.Index != 0) return ReadResult.NoMatch;
        var span = cursor.Elements[0].Span.Union(cursor.Elements[^1].Span);
        var id = context.Source.ToString(span).Replace(" ", string.Empty, StringComparison.Ordinal);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null) return ReadResult.Of(cursor.Elements.Length, id);
        var nearest = KnownPlaces.Nearest(id, DateTimeZoneProviders.Tzdb.Ids);
        return ReadResult.Wrong(cursor.Elements.Length, "UTC", context.Misspelt(BindingDiagnostics.UnknownTimeZone, span, nearest, id));
    }
}
