using Playbook.Diagnostics;

namespace Playbook.Data.Members;

/// <summary>A file that is read more than once is no longer what it was the first time.</summary>
/// <param name="diagnostic">What is said of it.</param>
public sealed class ChangedFileException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic => diagnostic;
}
