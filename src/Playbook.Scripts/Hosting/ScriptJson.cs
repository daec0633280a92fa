using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playbook.Scripts.Hosting;

/// <summary>The two kinds of lines between a process and its host, with code that is generated ahead so that a start costs little.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScriptRequest))]
[JsonSerializable(typeof(ScriptAnswer))]
internal sealed partial class ScriptJson : JsonSerializerContext
{
    public static string Line(ScriptRequest request) => JsonSerializer.Serialize(request, Default.ScriptRequest);

    public static string Line(ScriptAnswer answer) => JsonSerializer.Serialize(answer, Default.ScriptAnswer);

    public static ScriptRequest Request(string line) => JsonSerializer.Deserialize(line, Default.ScriptRequest) ?? throw new JsonException("An empty request.");

    public static ScriptAnswer Answer(string line) => JsonSerializer.Deserialize(line, Default.ScriptAnswer) ?? throw new JsonException("An empty answer.");
}
