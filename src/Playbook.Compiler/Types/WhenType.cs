using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Types;

/// <summary><c>2018-04-20</c> (as the day begins) or <c>2018-04-20T18:30</c>. Yields <see cref="LocalDateTime"/>.</summary>
public sealed class WhenType : PhraseType
{
    public override string Name => "when";

    public override string Description => "a date such as `2018-04-20`, or a date and time such as `2018-04-20T18:30`";

    public override string Ebnf => "date_time | date";

    public override bool MayRepeat => true; // two orders on one day

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is { Literal: TokenKind.DateTime } moment) return DateTimeType.ReadMoment(moment, context);
        if (cursor.Current is not { Literal: TokenKind.Date } date) return ReadResult.NoMatch;
        var read = DateType.ReadDate(date, context);
        return read with { Value = ((LocalDate)read.Value!).AtMidnight() };
    }
}
