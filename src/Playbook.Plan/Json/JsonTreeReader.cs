using System.Collections.Immutable;
using System.Text.Json;

namespace Playbook.Plan.Json;

/// <summary>Reads UTF-8 JSON into a <see cref="JsonTree"/> with places. Stops at the first fault, which it throws.</summary>
internal static class JsonTreeReader
{
    // Deep enough for any predicate that the language lets nest, shallow enough for the stack.
    private const int MaxDepth = 512;

    public static JsonTree Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var tree = Value(ref reader);
        reader.Read();
        return tree;
    }

    private static JsonTree Value(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, offset),
            JsonTokenType.StartArray => List(ref reader, offset),
            JsonTokenType.String => new JsonTree.Text(String(ref reader)) { Offset = offset },
            JsonTokenType.Number => new JsonTree.Number(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)) { Offset = offset },
            JsonTokenType.True or JsonTokenType.False => new JsonTree.Truth(reader.TokenType == JsonTokenType.True) { Offset = offset },
            _ => new JsonTree.Null { Offset = offset },
        };
    }

    private static JsonTree.Object Object(ref Utf8JsonReader reader, int offset)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var place = new JsonTree.Null { Offset = (int)reader.TokenStartIndex };
            var name = String(ref reader);
            if (!names.Add(name)) throw new JsonMismatchException(place, $"the property `{name}` stands here a second time");
            reader.Read();
            members.Add(new JsonMember(name, Value(ref reader)));
        }

        return new JsonTree.Object(members.DrainToImmutable()) { Offset = offset };
    }

    private static JsonTree.List List(ref Utf8JsonReader reader, int offset)
    {
        var items = ImmutableArray.CreateBuilder<JsonTree>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader));
        return new JsonTree.List(items.DrainToImmutable()) { Offset = offset };
    }

    private static string String(ref Utf8JsonReader reader)
    {
        var place = new JsonTree.Null { Offset = (int)reader.TokenStartIndex };
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonMismatchException(place, "this text holds half of a surrogate pair, which is no character");
        }
    }
}
