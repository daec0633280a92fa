using System.Runtime.CompilerServices;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Tests.Samples;

/// <summary>The sample files beside this source.</summary>
internal static class Sample
{
    public static SourceText Read(string name)
    {
        using var reader = new StreamReader(Path.Combine(Folder(), name), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return new SourceText(name, reader.ReadToEnd());
    }

    public static string[] Names(string pattern) =>
        [.. Directory.GetFiles(Folder(), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
