using NodaTime;
using NodaTime.Text;
using Playbook.Compiler.Binding;
using Playbook.Plan.Values;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>2026-05-01T10:00</c>, on the playbook's clock. Yields <see cref="LocalDateTime"/>.</summary>
public sealed class DateTimeType : PhraseType
{
    public override string Name => "date_time";

    public override string Description => "a date and time such as `2026-05-01T10:00`";

    public override string Ebnf => "date_time";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Literal: TokenKind.DateTime } element ? ReadMoment(element, context) : ReadResult.NoMatch;

    /// <summary>Reads an element that has the shape of a date and time; one that calendar or clock lacks is a problem.</summary>
    public static ReadResult ReadMoment(PhraseElement element, BindingContext context)
    {
        if (LocalMoment.TryRead(element.Text) is { } moment) return ReadResult.Of(1, moment);
        var parts = element.Text.Split('T');
        var problem = LocalDatePattern.Iso.Parse(parts[0]).Success
            ? context.Problem(BindingDiagnostics.NoSuchTime, element.Span, parts[1])
            : context.Problem(BindingDiagnostics.NoSuchDate, element.Span, parts[0]);
        return ReadResult.Wrong(1, LocalDate.MinIsoValue.AtMidnight(), problem);
    }
}
