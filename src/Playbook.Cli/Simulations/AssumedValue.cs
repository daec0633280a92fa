using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Reference;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;

namespace Playbook.Cli.Simulations;

/// <summary>Reads <c>--assume fatigue.half_life=30d</c> in the unit of its parameter.</summary>
internal static class AssumedValue
{
    private static readonly ImmutableArray<(string Unit, decimal Days)> s_units = [("min", 1m / 1_440), ("d", 1), ("h", 1m / 24), ("w", 7)];

    public static (PlanAssumption? Assumption, Diagnostic? Fault) Read(string text)
    {
        var (name, value) = text.Split('=', 2) is [var n, var v] ? (n.Trim(), v.Trim()) : (text.Trim(), string.Empty);
        if (BehaviourCatalogue.Find(name) is not { } parameter)
        {
            var names = BehaviourCatalogue.Parameters.Select(p => p.Name).ToList();
            var near = Spellchecker.Nearest(name, names) ?? names.FirstOrDefault() ?? string.Empty;
            return (null, CliDiagnostics.About($"--assume {text}", CliDiagnostics.UnknownParameter, name, near));
        }

        if (parameter.Unit == ParameterUnit.Form)
            return parameter.Forms.Contains(value, StringComparer.Ordinal) ? (new PlanAssumption(name, null, value, Source: null), null) : Fault(text, name, $"one of {Phrase.List(parameter.Forms.Select(form => Phrase.Of($"`{form}`")))}");
        return parameter.Unit switch
        {
            ParameterUnit.Share => Number(value.TrimEnd('%')) is { } share && InRange(share = value.EndsWith('%') ? share / 100 : share, 0, 1) ? Stated(share) : Fault(text, name, "a share such as 5%"),
            ParameterUnit.Days => Days(value) is { } days ? Stated(days) : Fault(text, name, "a duration such as 15d or 12h"),
            ParameterUnit.Number => Number(value) is { } number ? Stated(number) : Fault(text, name, "a number such as 0.3"),
            _ => throw new InvalidOperationException($"No such unit: {parameter.Unit}."),
        };

        (PlanAssumption?, Diagnostic?) Stated(decimal stated) =>
            parameter.Takes(stated) ? (new PlanAssumption(name, stated, Form: null, Source: null), null) : Fault(text, name, ParameterText.Possible(parameter));
    }

    private static (PlanAssumption?, Diagnostic?) Fault(string text, string name, Phrase expected) =>
        (null, CliDiagnostics.About($"--assume {text}", CliDiagnostics.WrongParameterValue, name, expected));

    private static decimal? Days(string value) => s_units
        .Where(unit => value.EndsWith(unit.Unit, StringComparison.Ordinal))
        .Select(unit => Number(value[..^unit.Unit.Length]) * unit.Days)
        .FirstOrDefault(days => InRange(days ?? -1, 0, 36_500));

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool InRange(decimal value, decimal low, decimal high) => value >= low && value <= high;
}
