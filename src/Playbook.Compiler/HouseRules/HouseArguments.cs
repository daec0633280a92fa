using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.HouseRules;

/// <summary>Reads what a question is asked with, and what a value in another notation was meant to be.</summary>
internal static class HouseArguments
{
    /// <summary>Null where the question cannot be asked with them, which is said.</summary>
    public static ImmutableArray<string>? Read(HouseQuestion question, CallSyntax call, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        ImmutableArray<string?> values = [.. call.Arguments.Select(argument => question.Takes is HouseArgument.Attribute or HouseArgument.Segments ? (argument as WordSyntax)?.Text : TextOf(argument))];
        if (values.IsEmpty || values.Any(string.IsNullOrWhiteSpace) || (question.Takes is HouseArgument.Pattern or HouseArgument.Attribute && values.Length > 1))
        {
            Phrase takes = question.Takes switch
            {
                HouseArgument.Texts => "it takes texts",
                HouseArgument.Pattern => "it takes a text",
                HouseArgument.Segments => "it takes segments",
                _ => "it takes an attribute",
            };
            problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, takes, question.Example));
            return null;
        }

        ImmutableArray<Diagnostic> undefined = [.. Undefined(question.Takes, values, call, context)];
        problems.AddRange(undefined);
        return undefined.IsEmpty ? [.. values.OfType<string>()] : null;
    }

    /// <summary>The names among them that nothing declares.</summary>
    private static IEnumerable<Diagnostic> Undefined(HouseArgument takes, ImmutableArray<string?> names, CallSyntax call, BindingContext context)
    {
        if (takes is not (HouseArgument.Attribute or HouseArgument.Segments)) yield break;
        var kind = takes == HouseArgument.Attribute ? "attribute" : "segment";
        foreach (var (at, name) in names.Index())
            if (context.Symbols.Find(kind, name!) is null) yield return ReferenceType.Undefined(kind, name!, call.Arguments[at].Span, context);
    }

    /// <summary>The problem of a value that another notation spells, with a fix; null where it spells none.</summary>
    public static Diagnostic? Meant(HouseField field, ExpressionSyntax written, BindingContext context) => SpellingCandidates.Of(written.ToString())
        .Where(candidate => !candidate.IsFiller)
        .Select(candidate => candidate.ApplyTo(written.ToString()))
        .Where(meant => Takes(field, meant, context))
        .Select(meant => context.Problem(BindingDiagnostics.OtherSpelling, written.Span, written.ToString(), meant).With(Fix.Replace($"write `{meant}`", written.Span, meant)))
        .FirstOrDefault();

    private static bool Takes(HouseField field, string text, BindingContext context)
    {
        var file = PlaybookParser.Parse(new SourceText("value.playbook", $"value {text}")).Root;
        return !file.ContainsErrors && file.Clauses is [{ Head: { } value }] && HouseScale.Read(field.Kind, PhraseElement.Flatten(value), context) is { Problems.IsEmpty: true };
    }

    private static string? TextOf(ExpressionSyntax argument) => argument is LiteralSyntax { Token: { Kind: TokenKind.String } text } ? text.Value : null;
}
