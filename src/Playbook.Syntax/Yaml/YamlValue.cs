using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>A value of a YAML file that is data, not a playbook: a pack of rules, the settings of a project. A closed family.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record YamlValue(TextSpan Span)
{
    /// <param name="Span">Where it stands.</param>
    /// <param name="Text">What it says, without quotes.</param>
    public sealed record Scalar(TextSpan Span, string Text) : YamlValue(Span);

    public sealed record List(TextSpan Span, ImmutableArray<YamlValue> Items) : YamlValue(Span);

    public sealed record Map(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlValue(Span)
    {
        public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
    }
}
