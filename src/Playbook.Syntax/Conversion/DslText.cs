using System.Text;
using Playbook.Syntax.Outlines;

namespace Playbook.Syntax.Conversion;

/// <summary>Writes an outline in the DSL, one clause a line and without care for the layout, which is the formatter's.</summary>
internal sealed class DslText
{
    private readonly StringBuilder _text = new();

    public static string Write(OutlineScope file)
    {
        var writer = new DslText();
        writer.Items(file);
        return writer._text.ToString();
    }

    private void Items(OutlineScope scope)
    {
        foreach (var item in scope.Items)
        {
            if (item.Blank) _text.Append('\n');
            switch (item)
            {
                case OutlineComment comment: _text.Append("//").Append(comment.Words).Append('\n'); break;
                case OutlineGroup group: Group(group); break;
                case OutlineClause clause: Clause(clause); break;
                default: throw new InvalidOperationException($"No line of the DSL for {item.GetType().Name}.");
            }
        }
    }

    // The DSL has no line for the key of a group: its comment comes before the first clause of the group.
    private void Group(OutlineGroup group)
    {
        if (group.Trailing is not null) _text.Append("//").Append(group.Trailing).Append('\n');
        Items(group.Scope);
    }

    private void Clause(OutlineClause clause)
    {
        _text.Append(clause.Keyword);
        Phrase(clause.Head);
        if (clause.Value is not null)
        {
            _text.Append(" =");
            Phrase(clause.Value);
        }

        if (clause.Block is { } block)
        {
            _text.Append(" {");
            EndLine(clause.Trailing);
            Items(block);
            _text.Append('}');
            EndLine(clause.Closing);
        }
        else EndLine(clause.Trailing);
    }

    private void Phrase(List<PhrasePart> phrase)
    {
        foreach (var part in phrase)
        {
            if (part.Comment is { } comment) _text.Append(part.OwnLine ? "\n//" : " //").Append(comment).Append('\n');
            else
            {
                if (part.Token!.Trivia.Length > 0 || part.Token.Text.Length == 0) _text.Append(' ');
                _text.Append(part.Text);
            }
        }
    }

    private void EndLine(string? comment)
    {
        if (comment is not null) _text.Append(" //").Append(comment);
        _text.Append('\n');
    }
}
