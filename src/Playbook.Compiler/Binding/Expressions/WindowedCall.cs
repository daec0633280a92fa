using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Values;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>The arguments of a call such as <c>orders(fruit, 60d)</c>: of what, if anything, and over which window.</summary>
/// <param name="Subject">The product, offer or cadence of which.</param>
/// <param name="Window">A window that looks back so far.</param>
/// <param name="Calendar">The calendar unit whose running one is the window.</param>
/// <param name="Problems">What is wrong.</param>
internal readonly record struct WindowedCall(Symbol? Subject, Duration? Window, WindowUnit? Calendar, ImmutableArray<Diagnostic> Problems)
{
    /// <param name="call">The call.</param>
    /// <param name="subjects">The kinds of names of which one may stand first.</param>
    /// <param name="needsWindow">Whether a window must stand last.</param>
    /// <param name="example">How the call is written.</param>
    /// <param name="context">What the call can see.</param>
    /// <param name="takesCalendar">Whether the window may be a calendar unit.</param>
    public static WindowedCall Read(
        CallSyntax call, ImmutableArray<string> subjects, bool needsWindow, string example, BindingContext context, bool takesCalendar = false)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        Symbol? subject = null;
        Duration? window = null;
        WindowUnit? calendar = null;
        foreach (var argument in call.Arguments)
        {
            var element = new PhraseElement(argument, argument.Span);
            var hasWindow = window is not null || calendar is not null;
            if (!subjects.IsEmpty && subject is null && element.Word is { } word)
            {
                subject = subjects.Select(kind => context.Symbols.Find(kind, word)).FirstOrDefault(found => found is not null) ?? Symbol.Error(subjects[0], word);
                if (subject.IsError) problems.Add(Undefined(subjects, word, argument.Span, context));
            }
            else if (needsWindow && !hasWindow && new DurationType().Read(new PhraseCursor([element], 0), context) is { Consumed: 1 } read)
            {
                window = (Duration)read.Value!;
                problems.AddRange(read.Problems);
            }
            else if (takesCalendar && needsWindow && !hasWindow && CalendarUnit(argument) is { } unit)
            {
                calendar = unit;
            }
            else
            {
                problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, argument.Span, call.Name.Value, $"`{argument}` does not fit", example));
            }
        }

        if (needsWindow && window is null && calendar is null && problems.Count == 0)
            problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, "it lacks its window", example));
        return new WindowedCall(subject, window, calendar, problems.ToImmutable());
    }

    private static Diagnostic Undefined(ImmutableArray<string> kinds, string word, TextSpan span, BindingContext context) => kinds is [var only]
        ? ReferenceType.Undefined(only, word, span, context)
        : context.Misspelt(
            BindingDiagnostics.UndefinedName, span, Spellchecker.Nearest(word, kinds.SelectMany(context.Symbols.OfKind).Select(s => s.Name)), Phrase.AnyOf(kinds.Select(kind => (Phrase)kind)), word);

    private static WindowUnit? CalendarUnit(ExpressionSyntax argument) => PhraseElement.Flatten(argument) is [{ Word: "calendar" }, { Word: { } unit }]
        ? unit switch
        {
            "day" => WindowUnit.Day,
            "week" => WindowUnit.Week,
            "month" => WindowUnit.Month,
            _ => null,
        }
        : null;
}
