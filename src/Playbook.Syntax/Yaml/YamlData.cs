using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>Reads YAML that is data: mappings, lists and texts with their places. Anchors, tags and second documents mean nothing in it, and are errors.</summary>
public sealed class YamlData
{
    private const int Deepest = 16;

    private readonly DiagnosticBag _diagnostics;
    private readonly YamlEvents _events;
    private readonly NodeProperties _properties;

    private YamlData(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _events = new YamlEvents(diagnostics.Source.Text);
        _properties = new NodeProperties(_events, diagnostics);
    }

    /// <summary>The mapping that a file holds, empty where it holds nothing; null where it cannot be read, which is said.</summary>
    public static YamlValue.Map? Read(DiagnosticBag diagnostics)
    {
        try
        {
            return new YamlData(diagnostics).Document();
        }
        catch (UnreadableYamlException e)
        {
            var problem = Diagnostic.Create(e.Descriptor, diagnostics.Source, e.Span, e.Arguments);
            diagnostics.Add(e.Fix is null ? problem : problem.With(e.Fix));
            return null;
        }
    }

    private YamlValue.Map Document()
    {
        var root = _events.Next();
        while (root is StreamStart or DocumentStart) root = _events.Next();
        if (root is StreamEnd or DocumentEnd or Scalar { Value.Length: 0 }) return new(new TextSpan(0, 0), []);
        if (Value(root, 0) is not YamlValue.Map map) throw new UnreadableYamlException(SyntaxDiagnostics.YamlRootNotMapping, Mark(_events.StartOf(root)));
        ParsingEvent next;
        do next = _events.Next();
        while (next is DocumentEnd);
        return next is StreamEnd ? map : throw new UnreadableYamlException(SyntaxDiagnostics.YamlManyDocuments, TextSpan.FromBounds(_events.StartOf(next), _events.EndOf(next)));
    }

    private YamlValue Value(ParsingEvent e, int depth)
    {
        var start = _properties.Skip(e);
        if (depth > Deepest) throw new UnreadableYamlException(SyntaxDiagnostics.UnreadableYaml, Mark(start), $"more than {Deepest} levels stand in each other");
        switch (e)
        {
            case Scalar scalar: return new YamlValue.Scalar(Trimmed(start, _events.EndOf(e)), scalar.Value);
            case SequenceStart:
                var items = ImmutableArray.CreateBuilder<YamlValue>();
                while (_events.NextIn<SequenceEnd>() is { } item) items.Add(Value(item, depth + 1));
                return new YamlValue.List(Around(start, items.Select(item => item.Span)), items.ToImmutable());
            case MappingStart:
                var entries = Entries(depth);
                return new YamlValue.Map(Around(start, entries.Select(entry => entry.Value.Span)), entries);
            default: throw new UnreadableYamlException(SyntaxDiagnostics.YamlAnchor, TextSpan.FromBounds(start, _events.EndOf(e)), _diagnostics.Source.ToString(TextSpan.FromBounds(start, _events.EndOf(e))));
        }
    }

    private ImmutableArray<YamlEntry> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (_events.NextIn<MappingEnd>() is { } key)
        {
            var start = _properties.Skip(key);
            if (key is not Scalar { Value: var name }) throw new UnreadableYamlException(SyntaxDiagnostics.YamlKeyNotScalar, Mark(start));
            var span = Trimmed(start, _events.EndOf(key));
            if (entries.Any(entry => entry.Key == name)) _diagnostics.Report(SyntaxDiagnostics.YamlDuplicateKey, span, name);
            entries.Add(new YamlEntry(name, span, Value(_events.NextNode(), depth + 1)));
        }

        return entries.ToImmutable();
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_diagnostics.Source.Text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private TextSpan Mark(int start) => new(start, Math.Min(1, _diagnostics.Source.Length - start));

    private static TextSpan Around(int start, IEnumerable<TextSpan> inner) => inner.Aggregate(new TextSpan(start, 0), (around, span) => around.Union(span));
}
