using System.Text.RegularExpressions;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Types;

/// <summary><c>30min</c>, <c>24h</c>, <c>7d</c>, <c>2w</c>. Yields <see cref="Duration"/>.</summary>
public sealed partial class DurationType : PhraseType
{
    /// <summary>Longest duration that a playbook may speak of: a hundred years.</summary>
    private const double MostDays = 36_525;

    public override string Name => "duration";

    public override string Description => "a duration such as `30min`, `24h` or `7d`";

    /// <summary>The duration that a quantity spells, or null when its unit is not one of time.</summary>
    public static Duration? From(decimal value, string unit)
    {
        double? seconds = unit switch
        {
            "s" => 1,
            "min" => 60,
            "h" => 3_600,
            "d" => 86_400,
            "w" => 604_800,
            _ => null,
        };
        return seconds is { } each && (double)value * each <= MostDays * 86_400 ? Duration.FromTicks(Math.Round((double)value * each * NodaConstants.TicksPerSecond)) : null;
    }

    public override string Ebnf => "duration";

    public override string Regex => Notation.Number + "(s|min|h|d|w)";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { } element) return ReadResult.NoMatch;
        if (element.Quantity is (var value, var unit) && From(value, unit) is { } duration) return ReadResult.Of(1, duration);
        if (element.Number is null) return ReadResult.NoMatch;
        var usual = UsualUnit(context.Clause);
        return ReadResult.Wrong(1, Duration.FromDays(1), context
            .Problem(BindingDiagnostics.UnitMissing, element.Span, element.Text, "a unit of time (`min`, `h`, `d`, `w`)", $"{element.Text}{usual}")
            .With(Fix.Insert($"add `{usual}`", element.Span.End, usual)));
    }

    /// <summary>The unit in which a clause's example speaks of time: hours for a team to fill, days for a coupon.</summary>
    private static string UsualUnit(Clause? clause) => clause is not null && UnitInExample().Match(clause.Example) is { Success: true } match ? match.Groups["unit"].Value : "d";

    [GeneratedRegex("[0-9](?<unit>min|h|d|w)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitInExample();
}
