using Playbook.Diagnostics;

namespace Playbook.Plan.Json;

/// <summary>A value of a JSON text is not what the plan's schema expects. Thrown by the codecs, caught where the reading starts.</summary>
internal sealed class JsonMismatchException(DiagnosticDescriptor descriptor, JsonTree at, Phrase message) : Exception(message.ToString())
{
    public JsonMismatchException(JsonTree at, Phrase message)
        : this(PlanJsonDiagnostics.WrongValue, at, message)
    {
    }

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>What is wrong, as the diagnostic says it.</summary>
    public Phrase What { get; } = message;

    public int Offset { get; } = at.Offset;
}
