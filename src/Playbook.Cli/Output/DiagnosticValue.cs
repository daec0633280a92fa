using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>
/// What an argument of a diagnostic holds, for machines: a name, a figure or a word as it stands, the same in every language. Of a sentence that translators know it is what stands in
/// its places, several as a list, and null where nothing does: the sentence itself is in the message.
/// </summary>
internal static class DiagnosticValue
{
    public static JsonNode? Of(Phrase argument, PhraseCatalogue sentences)
    {
        ImmutableArray<string> values = [.. Values(argument, sentences)];
        return values switch
        {
            [] => null,
            [var value] => value,
            _ => new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        };
    }

    private static IEnumerable<string> Values(Phrase argument, PhraseCatalogue sentences)
    {
        if (!sentences.Has(argument.Text)) return [argument.ToString()];
        return argument.IsWord ? [argument.ToString()] : argument.Arguments.SelectMany(inner => Values(inner, sentences));
    }
}
