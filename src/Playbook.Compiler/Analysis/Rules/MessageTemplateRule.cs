using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;
using Playbook.Templates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A message is well formed, uses placeholders that exist and have a value, as the texts that they are, and speaks of no member where a whole group reads it.</summary>
internal sealed class MessageTemplateRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Malformed = Error("PB8001");
    private static readonly DiagnosticDescriptor UnknownPlaceholder = Error("PB8002");
    private static readonly DiagnosticDescriptor MemberInPost = Error("PB8003");
    private static readonly DiagnosticDescriptor Forbidden = Error("PB8004");
    private static readonly DiagnosticDescriptor WrongType = Error("PB8010");
    private static readonly DiagnosticDescriptor AbsentValue = new("PB8011", Severity.Warning, typeof(MessageTemplateRule).Assembly);
    private static readonly DiagnosticDescriptor MissingBranch = new("PB8012", Severity.Warning, typeof(MessageTemplateRule).Assembly);

    private static readonly DiagnosticDescriptor SingleBraces = new("PB8013", Severity.Warning, typeof(MessageTemplateRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Malformed, UnknownPlaceholder, MemberInPost, Forbidden, WrongType, AbsentValue, MissingBranch, SingleBraces];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var cadence in playbook.Root.BlocksOf("cadence").Where(cadence => cadence.Has("post") != cadence.Has("send")))
            Check(cadence, cadence.Has("post") ? MessageScope.Post : MessageScope.Send, AbsentPlaceholders.Of(playbook.Root, cadence), diagnostics);
        foreach (var stage in playbook.Root.BlocksOf("journey").SelectMany(journey => journey.BlocksOf("stage")))
            Check(stage, MessageScope.Send, _ => false, diagnostics);
    }

    private static void Check(BoundBlock speaker, MessageScope scope, Predicate<string> isAbsent, DiagnosticBag diagnostics)
    {
        if (speaker.Sound("message") is not { } message) return;
        foreach (var finding in MessageTemplate.Check(message.Get<string>("text"), scope, isAbsent))
            diagnostics.Add(Report(finding, SpanOf(message, finding), speaker.Name, diagnostics.Source));
    }

    private static Diagnostic Report(TemplateFinding finding, TextSpan span, string cadence, SourceText source)
    {
        var descriptor = finding.Kind switch
        {
            TemplateFindingKind.MemberInPost => MemberInPost,
            TemplateFindingKind.SyntaxError => Malformed,
            TemplateFindingKind.Forbidden => Forbidden,
            TemplateFindingKind.WrongType => WrongType,
            TemplateFindingKind.AbsentValue => AbsentValue,
            TemplateFindingKind.MissingBranch => MissingBranch,
            TemplateFindingKind.SingleBraces => SingleBraces,
            TemplateFindingKind.UnknownVariable or TemplateFindingKind.UnknownMember => UnknownPlaceholder,
            _ => throw new InvalidOperationException($"Template finding {finding.Kind} has no diagnostic."),
        };
        var diagnostic = Diagnostic.Create(descriptor, source, span, finding.Text, cadence);
        return finding.Suggestion is { } right && finding.IsCorrection ? diagnostic.With(Fix.Respell($"write `{right}`", span, right))
            : finding.Suggestion is { } meant ? diagnostic.With(Fix.Respell($"did you mean `{meant}`?", span, meant)) : diagnostic;
    }

    /// <summary>The finding's place in the file; the whole text where escapes make offsets differ.</summary>
    private static TextSpan SpanOf(BoundClause message, TemplateFinding finding)
    {
        var literal = message.Phrase!.DescendantsAndSelf().OfType<LiteralSyntax>().First().Token;
        var offset = literal.Text.IndexOf(literal.Value, StringComparison.Ordinal);
        return offset < 0 ? literal.Span : new TextSpan(literal.Span.Start + offset + finding.Start, finding.Length);
    }

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(MessageTemplateRule).Assembly);
}
