using System.Text;
using Playbook.Testing.Compiling;
using Xunit.Sdk;

namespace Playbook.Testing.Snapshots;

/// <summary>
/// Holds a file of the repository, or its last part, equal to what generates it. Running with <c>PLAYBOOK_ACCEPT_SNAPSHOTS=1</c> writes it anew, but
/// never where <c>CI</c> is set.
/// </summary>
public static class GeneratedFile
{
    /// <param name="path">The file, from the root of the repository.</param>
    /// <param name="generated">What it should hold.</param>
    /// <param name="from">Where the generated part begins; all of the file where this is empty.</param>
    public static void Verify(string path, string generated, string from = "")
    {
        var whole = File.Exists(Path.Combine(Samples.Root, path)) ? Samples.Read(path).Text : string.Empty;
        var begin = from.Length == 0 ? 0 : whole.IndexOf(from, StringComparison.Ordinal);
        if (begin < 0) begin = whole.Length;
        if (whole[begin..] == generated) return;
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT_SNAPSHOTS") is "1" && Environment.GetEnvironmentVariable("CI") is null or "")
            File.WriteAllText(Path.Combine(Samples.Root, path), whole[..begin] + generated, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        else
            throw new XunitException($"{path} is not what the catalogue generates. Run with PLAYBOOK_ACCEPT_SNAPSHOTS=1 to write it anew.");
    }
}
