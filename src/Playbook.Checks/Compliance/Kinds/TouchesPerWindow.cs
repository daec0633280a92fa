using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>Posts in a group, or messages to a member, in a calendar day, week or month: <c>most: 7</c>, or as many as the month has days. Counts what the calendar fixes.</summary>
internal sealed class TouchesPerWindow : IRuleKind
{
    private const string DaysOfWindow = "days_of_window";

    public string Word => "touches_per_window";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.TouchesPerWindow;

    public ImmutableArray<RuleField> Fields { get; } =
    [
        RuleField.OneOf("of", "posts", "sends"),
        RuleField.OneOf("window", "day", "week", "month"),
        new("most", $"a whole number or `{DaysOfWindow}`", text => text == DaysOfWindow || RuleNumber.TryCount(text) is not null),
    ];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source) => rule.Word("of") == "posts"
        ? playbook.Plan.Groups.Select(group => Worst(playbook, rule, PlannedTouches.InGroup(playbook.Plan, group.Name), $"each group of `{group.Name}`", isPost: true)).OfType<RuleFinding>()
        : playbook.Plan.Segments.Select(segment => Worst(playbook, rule, PlannedTouches.ToMember(playbook.Plan, segment.Name), $"each member of `{segment.Name}`", isPost: false)).OfType<RuleFinding>();

    /// <summary>The first window that holds most above what it may.</summary>
    private static RuleFinding? Worst(CheckedPlaybook playbook, PackRule rule, ImmutableArray<(LocalDateTime At, PlanCadence Cadence)> touches, Phrase who, bool isPost)
    {
        var unit = Enum.Parse<WindowUnit>(rule.Word("window"), ignoreCase: true);
        var worst = touches.GroupBy(touch => PlannedTouches.StartOf(touch.At.Date, unit))
            .Select(window => (Start: window.Key, Count: window.Count(), Most: Most(rule, window.Key, unit), Cadences: window.CountBy(touch => touch.Cadence.Name).OrderByDescending(cadence => cadence.Value).ThenBy(cadence => cadence.Key, StringComparer.Ordinal).ToList()))
            .Where(window => window.Count > window.Most)
            .OrderByDescending(window => window.Count - window.Most).ThenBy(window => window.Start).Select(window => ((LocalDate Start, int Count, int Most, List<KeyValuePair<string, int>> Cadences)?)window).FirstOrDefault();
        if (worst is not { } found) return null;
        var when = unit switch
        {
            WindowUnit.Day => Phrase.Of($"on {found.Start:uuuu-MM-dd}"),
            WindowUnit.Week => Phrase.Of($"in the week of {found.Start:uuuu-MM-dd}"),
            _ => Phrase.Of($"in {found.Start:uuuu-MM}"),
        };
        return new RuleFinding(Line(playbook, found.Cadences[0].Key), who, isPost ? Phrase.Of($"{found.Count} posts") : Phrase.Of($"{found.Count} messages"), when, $"{found.Most}")
        {
            Related = [.. found.Cadences.Skip(1).Select(cadence => (Line(playbook, cadence.Key), Phrase.Of($"{cadence.Value} of them by `{cadence.Key}`")))],
        };
    }

    private static TextSpan Line(CheckedPlaybook playbook, string cadence) => playbook.At("cadence", cadence, "every", "on");

    private static int Most(PackRule rule, LocalDate start, WindowUnit unit) =>
        rule.Word("most") != DaysOfWindow ? rule.Count("most")
        : unit switch { WindowUnit.Day => 1, WindowUnit.Week => 7, _ => CalendarSystem.Iso.GetDaysInMonth(start.Year, start.Month) };
}
