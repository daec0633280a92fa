namespace Playbook.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("playbook-cli-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path);
        writer.Write(text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public string ReadBack(string name)
    {
        using var reader = new StreamReader(this[name]);
        return reader.ReadToEnd();
    }

    /// <summary>Makes a playbook that checks clean, and gives the path of its folder.</summary>
    public string Playbook(string name = "shop", params string[] options)
    {
        Assert.Equal(0, CliRun.Of(["new", this[name], .. options]).ExitCode);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
