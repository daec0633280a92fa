using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Syntax.Yaml;

namespace Playbook.Checks.Compliance;

/// <summary>Reads a <c>.pack.yaml</c>. What is wrong with it is said once, at its line, and then nothing is checked against it.</summary>
internal sealed class RulePackReader(string name, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> s_pack = ["pack", "title", "note", "rules"];
    private static readonly ImmutableArray<string> s_rule = ["rule", "kind", "from", "to", "source", "address", "confidence", "severity", "channels", "message", "rewrite"];
    private static readonly ImmutableArray<string> s_severities = ["info", "warning", "error"];

    private bool _isWrong;

    /// <summary>The pack; null where something is wrong with it.</summary>
    public static RulePack? Read(string name, DiagnosticBag diagnostics)
    {
        if (YamlData.Read(diagnostics) is not { } map || diagnostics.HasErrors) return null;
        var reader = new RulePackReader(name, diagnostics);
        var pack = new RulePack(name, reader.Rules(map));
        return reader._isWrong ? null : pack;
    }

    private ImmutableArray<PackRule> Rules(YamlValue.Map map)
    {
        OnlyKnown(map, s_pack);
        Text(map, "pack");
        Text(map, "title");
        if (Entry(map, "rules")?.Value is not { } value) return [];
        if (value is not YamlValue.List { Items.Length: > 0 } list) return Wrong<ImmutableArray<PackRule>>(value.Span, "`rules` takes a list of rules", []);
        ImmutableArray<PackRule> rules = [.. list.Items.Select(Rule).OfType<PackRule>()];
        foreach (var (place, rule) in _isWrong ? [] : rules.Index())
        {
            if (rules.FirstOrDefault(other => other.Name == rule.Name) is { } first && first.Kind != rule.Kind)
                Wrong<bool>(((YamlValue.Map)list.Items[place]).Find("rule")!.Value.Span, $"`{rule.Name}` is of the kind `{first.Kind}` above: versions of a rule share its kind", false);
        }

        return rules;
    }

    private PackRule? Rule(YamlValue item)
    {
        if (_isWrong) return null;
        if (item is not YamlValue.Map map) return Wrong<PackRule?>(item.Span, "a rule has keys: `rule`, `kind`, `from`, …", null);
        if (Text(map, "kind") is not { } word) return null;
        if (RuleKinds.Find(word) is not { } kind)
            return Wrong<PackRule?>(map.Find("kind")!.Value.Span, $"there is no kind `{word}`; there are {Known(RuleKinds.All.Select(known => known.Word))}", null);
        OnlyKnown(map, [.. s_rule, .. kind.Fields.Select(field => field.Name)]);
        var rule = new PackRule
        {
            Pack = name,
            Name = Text(map, "rule") ?? string.Empty,
            Kind = word,
            From = Date(map, "from") ?? default,
            To = map.Find("to") is null ? null : Date(map, "to"),
            Source = Text(map, "source") ?? string.Empty,
            Address = Text(map, "address") ?? string.Empty,
            Confidence = OneOf(map, "confidence", ConfidenceWord.All) is { } confidence ? ConfidenceWord.TryRead(confidence)!.Value : default,
            Severity = (Severity)s_severities.IndexOf(OneOf(map, "severity", s_severities) ?? "info"),
            Message = Text(map, "message") ?? string.Empty,
            Rewrite = Text(map, "rewrite") ?? string.Empty,
            Channels = map.Find("channels") is null ? [] : Values(map, RuleField.Words("channels")),
            Values = kind.Fields.Where(field => !field.IsOptional || map.Find(field.Name) is not null).ToImmutableDictionary(field => field.Name, field => Values(map, field), StringComparer.Ordinal),
        };
        if (rule.To < rule.From) return Wrong<PackRule?>(map.Find("to")!.Value.Span, "`to` is before `from`", null);
        return rule;
    }

    private ImmutableArray<string> Values(YamlValue.Map map, RuleField field)
    {
        if (Entry(map, field.Name)?.Value is not { } value) return [];
        ImmutableArray<YamlValue> items = value is YamlValue.List list && field.IsList ? list.Items : [value];
        foreach (var item in items)
        {
            if (item is not YamlValue.Scalar scalar || !field.Fits(scalar.Text)) return Wrong<ImmutableArray<string>>(item.Span, $"`{field.Name}` takes {field.Takes}", []);
        }

        return items.IsEmpty ? Wrong<ImmutableArray<string>>(value.Span, $"`{field.Name}` takes {field.Takes}", []) : [.. items.Select(item => ((YamlValue.Scalar)item).Text)];
    }

    private string? Text(YamlValue.Map map, string key) =>
        Entry(map, key) is not { } entry ? null
        : entry.Value is YamlValue.Scalar { Text.Length: > 0 } scalar ? scalar.Text.Trim()
        : Wrong<string?>(entry.KeySpan, $"`{key}` takes a text", null);

    private string? OneOf(YamlValue.Map map, string key, ImmutableArray<string> words) =>
        Text(map, key) is not { } word ? null
        : words.Contains(word) ? word
        : Wrong<string?>(map.Find(key)!.Value.Span, $"`{key}` is one of {Known(words)}, not `{word}`", null);

    private LocalDate? Date(YamlValue.Map map, string key) =>
        Text(map, key) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date
        : Wrong<LocalDate?>(map.Find(key)!.Value.Span, $"`{key}` takes a date such as 2025-11-17, not `{text}`", null);

    private YamlEntry? Entry(YamlValue.Map map, string key) => map.Find(key) ?? Wrong<YamlEntry?>(Start(map.Span), $"`{key}` is missing", null);

    private void OnlyKnown(YamlValue.Map map, ImmutableArray<string> known)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key))) Wrong<bool>(entry.KeySpan, $"`{entry.Key}` is not known here; there are {Known(known)}", false);
    }

    /// <summary>One error for a pack: the first that is found.</summary>
    private T Wrong<T>(TextSpan span, Phrase what, T instead)
    {
        if (!_isWrong) diagnostics.Report(ComplianceDiagnostics.PackFaulty, span, name, what);
        _isWrong = true;
        return instead;
    }

    private static Phrase Known(IEnumerable<string> words) => Phrase.List(words.Select(word => Phrase.Of($"`{word}`")));

    private static TextSpan Start(TextSpan span) => span with { Length = Math.Min(span.Length, 1) };
}
