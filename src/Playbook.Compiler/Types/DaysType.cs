using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary><c>7d</c>, <c>2w</c>, <c>48h</c>: a duration where only whole days count. Yields <see cref="Duration"/>.</summary>
public sealed class DaysType : PhraseType
{
    private static readonly DurationType s_duration = new();

    public override string Name => "days";

    public override string Description => "a number of days such as `7d` or `2w`";

    public override string Ebnf => "duration";

    public override string Regex => s_duration.Regex;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        var read = s_duration.Read(cursor, context);
        if (read is not { Consumed: 1, Problems.IsEmpty: true, Value: Duration duration } || duration == Duration.FromDays(duration.Days)) return read;
        var element = cursor.Current.GetValueOrDefault();
        var whole = $"{(int)Math.Ceiling(duration.TotalDays)}d";
        return ReadResult.Wrong(1, duration, context
            .Problem(BindingDiagnostics.PartOfADay, element.Span, element.Text, whole)
            .With(Fix.Replace($"write `{whole}`", element.Span, whole)));
    }
}
