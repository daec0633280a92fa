using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.Renderer;
using Xunit.Sdk;

namespace Playbook.Testing.Snapshots;

/// <summary>
/// Compares a text with the one that was accepted before, in <c>Class.Method_arguments.verified.txt</c> beside the test. On a mismatch the
/// text is left in <c>….received.txt</c>. Running with <c>PLAYBOOK_ACCEPT_SNAPSHOTS=1</c> accepts it, but never where <c>CI</c> is set.
/// The conventions are those of Verify, so that Verify can take over.
/// </summary>
public static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Verify(
        string text, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "", string? arguments = null)
    {
        var name = Path.GetFileNameWithoutExtension(sourceFile) + "." + method + (arguments is null ? string.Empty : "_" + FileName(arguments));
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, name);
        Verify(text.ReplaceLineEndings("\n"), stem + ".verified.txt", stem + ".received.txt");
    }

    private static void Verify(string received, string verifiedFile, string receivedFile)
    {
        var verified = File.Exists(verifiedFile) ? Read(verifiedFile) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        if (IsSet("PLAYBOOK_ACCEPT_SNAPSHOTS"))
        {
            if (IsSet("CI")) throw new XunitException($"Snapshots are not accepted on CI: {Path.GetFileName(verifiedFile)}");
            File.WriteAllText(verifiedFile, received, Utf8);
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, Utf8);
        throw new XunitException(verified is null
            ? $"No snapshot {verifiedFile} yet. Run with PLAYBOOK_ACCEPT_SNAPSHOTS=1 to accept what was received:\n{received}"
            : $"{Path.GetFileName(verifiedFile)} differs. Run with PLAYBOOK_ACCEPT_SNAPSHOTS=1 to accept.\n{Difference(verified, received)}");
    }

    private static string Difference(string verified, string received) =>
        UnidiffRenderer.GenerateUnidiff(verified, received, "verified", "received", ignoreWhitespace: false, ignoreCase: false, contextLines: 2);

    private static string Read(string file)
    {
        using var reader = new StreamReader(file, Utf8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value && value is not ("0" or "false");

    private static string FileName(string arguments) => string.Concat(arguments.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '=' or ',' ? c : '_'));
}
