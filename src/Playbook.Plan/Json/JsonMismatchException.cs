using Playbook.Diagnostics;

namespace Playbook.Plan.Json;

/// <summary>A value of a JSON text is not what the plan's schema expects. Thrown by the codecs, caught where the reading starts.</summary>
internal sealed class JsonMismatchException(DiagnosticDescriptor descriptor, JsonTree at, string message) : Exception(message)
{
    public JsonMismatchException(JsonTree at, string message)
        : this(PlanJsonDiagnostics.WrongValue, at, message)
    {
    }

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public int Offset { get; } = at.Offset;
}
