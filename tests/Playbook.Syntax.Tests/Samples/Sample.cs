using System.Runtime.CompilerServices;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Tests.Samples;

/// <summary>The sample files beside this source, and the playbooks that the project ships.</summary>
internal static class Sample
{
    /// <summary>The shipped playbooks, by their paths from the root of the repository.</summary>
    public static string[] Shipped => [.. Playbook.Testing.Compiling.Samples.All.Select(sample => sample.Path)];

    public static SourceText Read(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal)) return Playbook.Testing.Compiling.Samples.Read(name);
        using var reader = new StreamReader(Path.Combine(Folder(), name), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return new SourceText(name, reader.ReadToEnd());
    }

    public static string[] Names(string pattern) =>
        [.. Directory.GetFiles(Folder(), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
