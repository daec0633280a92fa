using System.Collections.Immutable;

namespace Playbook.Templates;

/// <summary>What one message speaks of: texts by the paths of <see cref="MessageSchema"/>. What does not apply is left out and renders as nothing.</summary>
public sealed record MessageModel(MessageScope Scope, ImmutableSortedDictionary<string, string> Values)
{
    public static MessageModel Empty(MessageScope scope) => new(scope, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public MessageModel With(string path, string? value) => value is null ? this : this with { Values = Values.SetItem(path, value) };
}
