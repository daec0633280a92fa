using System.Collections.Immutable;
using Playbook.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Playbook.Templates;

/// <summary>Walks a parsed template and compares every name in it with what its scope knows.</summary>
internal sealed class TemplateCheck(string template, MessageScope scope, Predicate<string> isAbsent)
{
    private readonly ImmutableArray<TemplateFinding>.Builder _findings = ImmutableArray.CreateBuilder<TemplateFinding>();
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> _asked = [];

    public ImmutableArray<TemplateFinding> Run()
    {
        _findings.AddRange(SingleBraces.In(template, scope));
        if (UnclosedPlaceholder.In(template) is { } unclosed) return [unclosed];
        var parsed = Template.Parse(template);
        foreach (var message in parsed.Messages.Where(m => m.Type == ParserMessageType.Error).Take(1))
            Add(TemplateFindingKind.SyntaxError, message.Span, TemplateSyntaxErrors.InOwnWords(message.Message));
        if (!parsed.HasErrors && Unclosed() is { } open) Add(TemplateFindingKind.SyntaxError, open, UnclosedPlaceholder.Said);
        if (parsed.HasErrors || parsed.Page is null || _findings.Any(f => f.Kind == TemplateFindingKind.SyntaxError)) return _findings.ToImmutable();
        CollectAssigned(parsed.Page);
        Visit(parsed.Page);
        return [.. _findings.OrderBy(f => f.Start)];
    }

    /// <summary>Scriban takes the end of the text for the end of the code; a message that ends so was cut short.</summary>
    private SourceSpan? Unclosed()
    {
        SourceSpan? open = null;
        foreach (var token in new Lexer(template))
        {
            if (token.Type == TokenType.CodeEnter) open = new SourceSpan(string.Empty, token.Start, token.End);
            else if (token.Type == TokenType.CodeExit) open = null;
        }

        return open;
    }

    private void CollectAssigned(ScriptNode node)
    {
        var target = node switch
        {
            ScriptAssignExpression assign => assign.Target,
            ScriptForStatement loop => loop.Variable,
            ScriptCaptureStatement capture => capture.Target,
            _ => null,
        };
        if (target is ScriptVariable variable) _assigned.Add(variable.Name);
        foreach (var child in Children(node)) CollectAssigned(child);
    }

    private void Visit(ScriptNode node)
    {
        switch (node)
        {
            case ScriptMemberExpression or ScriptVariable when PathOf(node) is { } path:
                CheckPath(path, node.Span);
                return;
            case ScriptIfStatement branch:
                VisitBranch(branch, branch.Condition, branch.Else is not null);
                return;
            case ScriptCaseStatement branch:
                VisitBranch(branch, branch.Value, HasElse(branch.Body));
                return;
            case ScriptThisExpression:
                Add(TemplateFindingKind.UnknownVariable, node.Span, "this");
                return;
            case ScriptImportStatement or ScriptFunction or ScriptWithStatement or ScriptReadOnlyStatement or ScriptWrapStatement:
                Add(TemplateFindingKind.Forbidden, node.Span, FirstWord(node.Span));
                return;
        }

        if (TemplateTypes.Misused(node) is { } misused && PathOf(misused) is { } text && IsText(text)) Add(TemplateFindingKind.WrongType, misused.Span, text);
        foreach (var child in Children(node)) Visit(child);
    }

    /// <summary>Inside a branch, what its condition asks for may be missing.</summary>
    private void VisitBranch(ScriptNode branch, ScriptNode? condition, bool hasOther)
    {
        var asked = condition is null ? [] : Paths(condition).Where(path => isAbsent(path)).ToList();
        if (!hasOther && condition is not null && PathOf(condition) is { } path && isAbsent(path)) Add(TemplateFindingKind.MissingBranch, condition.Span, path);
        var before = _asked;
        _asked = before.Union(asked);
        foreach (var child in Children(branch)) Visit(child);
        _asked = before;
    }

    private static bool HasElse(ScriptNode? node) => node is ScriptElseStatement || (node is not null && Children(node).Any(HasElse));

    private static IEnumerable<string> Paths(ScriptNode node) => PathOf(node) is { } path ? [path] : Children(node).SelectMany(Paths);

    private bool IsText(string path) => !_assigned.Contains(path.Split('.')[0]) && MessageSchema.VariablesFor(scope).Any(variable => variable.Path == path);

    private void CheckPath(string path, SourceSpan span)
    {
        var root = path.Split('.')[0];
        if (isAbsent(path) && !_asked.Contains(path) && !_assigned.Contains(root)) Add(TemplateFindingKind.AbsentValue, span, path);
        if (_assigned.Contains(root) || root.StartsWith('$') || root is "for" or "while" || Sandbox.HasFunction(path) || MessageSchema.Knows(path, scope)) return;
        if (scope == MessageScope.Post && MessageSchema.Knows(path, MessageScope.Send))
        {
            Add(TemplateFindingKind.MemberInPost, span, path);
            return;
        }

        var known = MessageSchema.VariablesFor(scope).Select(v => v.Path);
        var rootExists = MessageSchema.Knows(root, scope) || Sandbox.HasFunction(root);
        var kind = rootExists ? TemplateFindingKind.UnknownMember : TemplateFindingKind.UnknownVariable;
        var candidates = path.Contains('.', StringComparison.Ordinal) ? known : known.Select(p => p.Split('.')[0]).Distinct(StringComparer.Ordinal);
        Add(kind, span, path, Spellchecker.Nearest(path, candidates));
    }

    /// <summary><c>offer.product.title</c>, or null where the object is computed and only its parts have names.</summary>
    private static string? PathOf(ScriptNode node) => node switch
    {
        ScriptVariableLocal local => "$" + local.Name,
        ScriptVariable variable => variable.Name,
        ScriptMemberExpression { Target: { } target, Member: { } member } when PathOf(target) is { } path => $"{path}.{member.Name}",
        _ => null,
    };

    private static IEnumerable<ScriptNode> Children(ScriptNode node)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child && !(node is ScriptMemberExpression member && ReferenceEquals(child, member.Member))) yield return child;
    }

    private string FirstWord(SourceSpan span) => new([.. template.Skip(Clamp(span.Start.Offset)).TakeWhile(char.IsLetter)]);

    private void Add(TemplateFindingKind kind, SourceSpan span, string text, string? suggestion = null)
    {
        var start = Clamp(span.Start.Offset);
        var end = Math.Clamp(span.End.Offset + 1, start, template.Length);
        _findings.Add(new TemplateFinding(kind, start, Math.Max(end - start, start < template.Length ? 1 : 0), text) { Suggestion = suggestion });
    }

    private int Clamp(int offset) => Math.Clamp(offset, 0, template.Length);
}
