namespace Playbook.Scripts.Tests.Running;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("playbook-scripts-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
