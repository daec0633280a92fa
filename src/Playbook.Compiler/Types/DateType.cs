using NodaTime;
using NodaTime.Text;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>2018-04-02</c>. Yields <see cref="LocalDate"/>.</summary>
public sealed class DateType : PhraseType
{
    public override string Name => "date";

    public override string Description => "a date such as `2018-04-02`";

    public override string Ebnf => "date";

    public override string Regex => Notation.Date;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor.Current is { Literal: TokenKind.Date } element ? ReadDate(element, context) : ReadResult.NoMatch;

    /// <summary>Reads an element that has the shape of a date; one that the calendar lacks is a problem.</summary>
    public static ReadResult ReadDate(PhraseElement element, BindingContext context)
    {
        var parsed = LocalDatePattern.Iso.Parse(element.Text);
        return parsed.Success
            ? ReadResult.Of(1, parsed.Value)
            : ReadResult.Wrong(1, LocalDate.MinIsoValue, context.Problem(BindingDiagnostics.NoSuchDate, element.Span, element.Text));
    }
}
