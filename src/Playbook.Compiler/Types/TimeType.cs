using NodaTime;
using NodaTime.Text;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>10:00</c>. Yields <see cref="LocalTime"/>.</summary>
public sealed class TimeType : PhraseType
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public override string Name => "time";

    public override string Description => "a time of day such as `10:00`";

    public override string Ebnf => "time";

    public override string Regex => Notation.Time;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Literal: TokenKind.Time } element ? ReadTime(element, context) : ReadResult.NoMatch;

    /// <summary>Reads an element that has the shape of a time; one that the clock lacks is a problem.</summary>
    public static ReadResult ReadTime(PhraseElement element, BindingContext context)
    {
        var parsed = Pattern.Parse(element.Text);
        return parsed.Success
            ? ReadResult.Of(1, parsed.Value)
            : ReadResult.Wrong(1, LocalTime.Midnight, context.Problem(BindingDiagnostics.NoSuchTime, element.Span, element.Text));
    }
}
