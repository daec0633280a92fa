using NodaTime;
using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary><c>Mon</c> … <c>Sun</c>. Yields <see cref="IsoDayOfWeek"/>.</summary>
public sealed class WeekdayType : PhraseType
{
    private static readonly string[] Words = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public override string Name => "weekday";

    public override string Description => "a day of the week such as `Mon`";

    public override string Ebnf => "'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'";

    public override string Regex => "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Word: { } word } element || word == "day") return ReadResult.NoMatch;
        var index = Array.IndexOf(Words, word);
        if (index >= 0) return ReadResult.Of(1, (IsoDayOfWeek)(index + 1));
        var meant = Words.FirstOrDefault(day => word.StartsWith(day, StringComparison.OrdinalIgnoreCase));
        return meant is null
            ? ReadResult.NoMatch
            : ReadResult.Wrong(1, IsoDayOfWeek.Monday, context.Misspelt(BindingDiagnostics.PhraseMismatch, element.Span, meant, "every", $"`{meant}`", $"`{word}`", "every Mon, Wed, Fri at 11:00"));
    }
}
