using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Playbook.Plan.Json;

/// <summary>Writes a <see cref="JsonTree"/>: pretty with one fact a line and LF line ends, or compact for the hash.</summary>
internal static class JsonTreeWriter
{
    public static string Pretty(JsonTree tree) => Encoding.UTF8.GetString(Utf8(tree, indented: true)) + "\n";

    public static string Compact(JsonTree tree) => Encoding.UTF8.GetString(Utf8(tree, indented: false));

    public static byte[] Utf8(JsonTree tree, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(stream, options)) Write(writer, tree);
        return stream.ToArray();
    }

    /// <summary>In a list a raw value would not be put on a line of its own.</summary>
    private static void WriteItem(Utf8JsonWriter writer, JsonTree item)
    {
        if (item is JsonTree.Number number && decimal.TryParse(number.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) writer.WriteNumberValue(value);
        else Write(writer, item);
    }

    private static void Write(Utf8JsonWriter writer, JsonTree tree)
    {
        switch (tree)
        {
            case JsonTree.Null:
                writer.WriteNullValue();
                break;
            case JsonTree.Truth truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case JsonTree.Number number:
                writer.WriteRawValue(number.Value);
                break;
            case JsonTree.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case JsonTree.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items) WriteItem(writer, item);
                writer.WriteEndArray();
                break;
            case JsonTree.Object obj:
                writer.WriteStartObject();
                foreach (var member in obj.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"The JSON tree has no such node: {tree.GetType().Name}.");
        }
    }
}
