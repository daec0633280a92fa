namespace Playbook.Diagnostics;

/// <summary>How much a diagnostic weighs. An error stops the compilation before a plan; a warning fails it under <c>--strict</c>.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
