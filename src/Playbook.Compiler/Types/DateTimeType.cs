using NodaTime;
using NodaTime.Text;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>2026-05-01T10:00</c>, on the playbook's clock. Yields <see cref="LocalDateTime"/>.</summary>
public sealed class DateTimeType : PhraseType
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'H':'mm");

    public override string Name => "date_time";

    public override string Description => "a date and time such as `2026-05-01T10:00`";

    public override string Ebnf => "date_time";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Literal: TokenKind.DateTime } element ? ReadMoment(element, context) : ReadResult.NoMatch;

    /// <summary>Reads an element that has the shape of a date and time; one that calendar or clock lacks is a problem.</summary>
    public static ReadResult ReadMoment(PhraseElement element, BindingContext context)
    {
        var parsed = Pattern.Parse(element.Text);
        if (parsed.Success) return ReadResult.Of(1, parsed.Value);
        var hasDate = LocalDatePattern.Iso.Parse(element.Text.Split('T')[0]).Success;
        return ReadResult.Wrong(1, LocalDate.MinIsoValue.AtMidnight(), context.Problem(hasDate ? BindingDiagnostics.NoSuchTime : BindingDiagnostics.NoSuchDate, element.Span, element.Text));
    }
}
