using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>
/// A cadence has one trigger (<c>every</c>, <c>on</c>, or <c>due</c> with <c>at</c>), nothing that belongs to another trigger, and one action
/// (<c>post</c> or <c>send</c>) that goes with it.
/// </summary>
internal sealed class CadenceShapeRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Trigger = new("PB3101", Severity.Error, typeof(CadenceShapeRule).Assembly);
    private static readonly DiagnosticDescriptor Action = new("PB3102", Severity.Error, typeof(CadenceShapeRule).Assembly);
    private static readonly DiagnosticDescriptor PostPerMember = new("PB3103", Severity.Error, typeof(CadenceShapeRule).Assembly);

    /// <summary>A clause that only means something beside a trigger of some kind.</summary>
    internal static readonly DiagnosticDescriptor Stray = new("PB3117", Severity.Error, typeof(CadenceShapeRule).Assembly);

    private static readonly ImmutableArray<string> Triggers = ["every", "on", "due"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Trigger, Action, PostPerMember, Stray];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var cadence in playbook.Root.BlocksOf("cadence"))
        {
            if (cadence.Syntax.ContainsErrors) continue;
            ImmutableArray<string> triggers = [.. Triggers.Where(cadence.Has)];
            if (Wrong(cadence, triggers) is { } wrong) diagnostics.Report(Trigger, cadence.HeadSpan, cadence.Name, wrong);
            else CheckStrays(cadence, diagnostics);

            if (cadence.Has("post") == cadence.Has("send"))
                diagnostics.Report(Action, cadence.HeadSpan, cadence.Name, cadence.Has("post") ? "it says both `post` and `send`" : "it says neither `post` nor `send`");
            else if (triggers.Length == 1 && cadence.Has("post") && (triggers[0] == "due" || IsOnEvent(cadence)))
                diagnostics.Report(PostPerMember, cadence.Find("post")!.Syntax.Keyword.Span, cadence.Name);
        }
    }

    private static Phrase? Wrong(BoundBlock cadence, ImmutableArray<string> triggers) => (triggers, cadence.Has("at")) switch
    {
        ([], _) => Phrase.Of("it says neither `every …`, `on …` nor `due …`"),
        ([var first, var second, ..], _) => Phrase.Of($"it says both `{first} …` and `{second} …`"),
        (["due"], false) => Phrase.Of("`due …` needs the time of day: `at 11:00`"),
        (["every"], true) => Phrase.Of("`at` goes with `due`; write the time after `every … at`"),
        (["on"], true) => Phrase.Of("`at` goes with `due`; write the time after `on … at`"),
        _ => null,
    };

    private static void CheckStrays(BoundBlock cadence, DiagnosticBag diagnostics)
    {
        var byCalendar = !cadence.Has("due") && !IsOnEvent(cadence);
        foreach (var clause in cadence.Clauses)
        {
            Phrase? belongsTo = clause.Keyword switch
            {
                "delay" when !(cadence.Has("on") && (cadence.Sound("on") is null || IsOnEvent(cadence))) => "`on event …`",
                "except" when !byCalendar => Phrase.AnyOf(["`every …`", "`on …`"]),
                "on_short_month" when !(cadence.Has("on") && (cadence.Sound("on") is not { } on || !on.Captures.All<int>("day_of_month").IsEmpty)) => "`on day … of month`",
                "from" when !(cadence.Has("every") && (cadence.Sound("every") is not { } every || every.Captures.Find<int>("weeks") is not null)) => "`every 2 weeks …`",
                "evaluate" when IsOnly(cadence, "post") => "`send …`",
                "priority" when IsOnly(cadence, "send") => "`post …`",
                _ => null,
            };
            if (belongsTo is not null) diagnostics.Report(Stray, clause.Syntax.Keyword.Span, cadence.Name, clause.Keyword, belongsTo);
        }
    }

    private static bool IsOnly(BoundBlock cadence, string action) => cadence.Has(action) && !(cadence.Has("post") && cadence.Has("send"));

    private static bool IsOnEvent(BoundBlock cadence) => cadence.Sound("on") is { } on && on.Captures.TryFind<Symbols.Symbol>("event", out _);
}
