using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

/// <summary><c>check --fix</c> leaves what the project's own playbooks promise: their tests pass afterwards.</summary>
public sealed class FixedSampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tests_of_the_sample_pass_after_it_was_fixed(string path)
    {
        var root = Path.Combine(Samples.Root, "playbooks");
        foreach (var file in Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.GetRelativePath(Samples.Root, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        CliRun.Of("check", _folder[path], "--fix");
        var run = CliRun.Of("test", _folder[path]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    public void Dispose() => _folder.Dispose();
}
