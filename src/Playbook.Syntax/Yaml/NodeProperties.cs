using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>What stands before the content of a YAML node: anchors and tags, which playbooks do not use but for one, <c>message: !phrase words</c>.</summary>
internal sealed class NodeProperties(YamlEvents events, DiagnosticBag diagnostics)
{
    /// <summary>Before a value that the DSL writes without quotes where it takes a text: a parameter of a template, a word of a <c>let</c>.</summary>
    public const string PhraseTag = "!phrase";

    private readonly SourceText _source = diagnostics.Source;

    public static bool IsPhrase(Scalar scalar) => !scalar.Tag.IsEmpty && scalar.Tag.Value == PhraseTag;

    /// <summary>Passes over them, says which mean nothing, and gives the offset of the content.</summary>
    public int Skip(ParsingEvent e)
    {
        var at = events.StartOf(e);
        if (e is not NodeEvent node || (node.Anchor.IsEmpty && node.Tag.IsEmpty)) return at;
        while (at < _source.Length && _source.Text[at] is '&' or '!' or ' ' or '\t' or '\n' or '\r')
        {
            var end = at + 1;
            if (_source.Text[at] is '&' or '!')
            {
                while (end < _source.Length && !char.IsWhiteSpace(_source.Text[end])) end++;
                var span = TextSpan.FromBounds(at, end);
                var isKnown = e is Scalar { Style: ScalarStyle.Plain } scalar && IsPhrase(scalar) && _source.ToString(span) == PhraseTag;
                if (!isKnown) diagnostics.Report(_source.Text[at] == '&' ? SyntaxDiagnostics.YamlAnchor : SyntaxDiagnostics.YamlTag, span, _source.ToString(span));
            }

            at = end;
        }

        return at;
    }
}
