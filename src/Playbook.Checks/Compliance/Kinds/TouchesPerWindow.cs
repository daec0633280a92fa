using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Calendar;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>Posts in a group, or messages to a member who is in all of some segments, in a calendar day, week or month: <c>most: 7</c>, or as many as the month has days. Counts what the calendar fixes.</summary>
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

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        var calendar = TouchCalendar.Of(playbook.Plan);
        return rule.Word("of") == "posts"
            ? calendar.Groups.GroupBy(strand => strand.Group!, StringComparer.Ordinal).Select(strands => Worst(playbook, rule, strands, $"each group of `{strands.Key}`", isPost: true)).OfType<RuleFinding>()
            : JointSegments.Of(playbook).Select(joint => Worst(playbook, rule, calendar.Members(joint.Names, null), Who(joint), isPost: false) is { } worst ? Showing(worst, joint) : null).OfType<RuleFinding>().Take(1);
    }

    /// <summary>The first window that holds most above what it may.</summary>
    private static RuleFinding? Worst(CheckedPlaybook playbook, PackRule rule, IEnumerable<TouchStrand> strands, Phrase who, bool isPost)
    {
        var calendar = TouchCalendar.Of(playbook.Plan).Calendar;
        var unit = Enum.Parse<WindowUnit>(rule.Word("window"), ignoreCase: true);
        var windows = strands.SelectMany(strand => strand.Out.GroupBy(fate => calendar.UnitStart(fate.Minute, unit)))
            .Select(window => (Start: calendar.Date(CampaignCalendar.DayOf(window.Key)), Touches: window.ToList()))
            .Select(window => (window.Start, window.Touches, Most: Most(rule, window.Start, unit)))
            .Where(window => window.Touches.Count > window.Most)
            .OrderByDescending(window => window.Touches.Count - window.Most).ThenBy(window => window.Start).ToList();
        if (windows is not [var worst, ..]) return null;
        var when = unit switch
        {
            WindowUnit.Day => Phrase.Of($"on {worst.Start:uuuu-MM-dd}"),
            WindowUnit.Week => Phrase.Of($"in the week of {worst.Start:uuuu-MM-dd}"),
            _ => Phrase.Of($"in {worst.Start:uuuu-MM}"),
        };
        var cadences = worst.Touches.CountBy(touch => touch.Cadence.Name).OrderByDescending(cadence => cadence.Value).ThenBy(cadence => cadence.Key, StringComparer.Ordinal).ToList();
        return new RuleFinding(Line(playbook, cadences[0].Key), who, isPost ? Phrase.Of($"{worst.Touches.Count} posts") : Phrase.Of($"{worst.Touches.Count} messages"), when, $"{worst.Most}")
        {
            Related = [.. cadences.Skip(1).Select(cadence => (Line(playbook, cadence.Key), Phrase.Of($"{cadence.Value} of them by `{cadence.Key}`")))],
        };
    }

    private static Phrase Who(JointSegments joint) => joint.Names is [var only]
        ? Phrase.Of($"each member of `{only}`")
        : Phrase.Of($"a member of {Phrase.List(joint.Names.Select(name => Phrase.Of($"`{name}`")))}");

    private static RuleFinding Showing(RuleFinding finding, JointSegments joint) =>
        joint.Names.Length == 1 || joint.Witness is null ? finding : finding with { Related = [.. finding.Related, (finding.Span, Phrase.Of($"such a member: {joint.Witness.Said}"))] };

    private static TextSpan Line(CheckedPlaybook playbook, string cadence) => playbook.At("cadence", cadence, "every", "on");

    private static int Most(PackRule rule, LocalDate start, WindowUnit unit) =>
        rule.Word("most") != DaysOfWindow ? rule.Count("most")
        : unit switch { WindowUnit.Day => 1, WindowUnit.Week => 7, _ => CalendarSystem.Iso.GetDaysInMonth(start.Year, start.Month) };
}
