using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Running;

/// <summary>
/// Keeps compiled scripts. Each file begins with a seal: a hash of its name and content under a key that lies elsewhere, so that what was put there or changed
/// by anybody else is not even looked at. Where nothing can be kept, scripts are compiled each time.
/// </summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="keyFile">Where the key is; made when it is first needed.</param>
public sealed class ScriptCache(string folder, string keyFile)
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]?> _key = new(() => TryKey(keyFile));

    /// <summary>The one of this user: <c>XDG_CACHE_HOME</c>, or where the system keeps such things; the key among the user's data.</summary>
    public static ScriptCache OfUser()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var stated = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var cache = OperatingSystem.IsWindows() ? data
            : Path.IsPathFullyQualified(stated ?? string.Empty) ? stated!
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return new ScriptCache(Path.Combine(cache, "playbook", "scripts"), Path.Combine(data, "playbook", "scripts.key"));
    }

    /// <summary>One below a folder, for tests.</summary>
    public static ScriptCache In(string folder) => new(Path.Combine(folder, "cache"), Path.Combine(folder, "key", "scripts.key"));

    /// <summary>The name under which a script is kept: of its text, of this tool and what scripts see, and of the runtime.</summary>
    public static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(ScriptCache).Module.ModuleVersionId} {typeof(Campaign).Module.ModuleVersionId} {Environment.Version}\n{text}")));

    /// <summary>The compiled form; null where there is none under this seal.</summary>
    internal byte[]? TryRead(string name)
    {
        try
        {
            if (_key.Value is not { } key || FileOf(name) is var file && !File.Exists(file)) return null;
            var bytes = File.ReadAllBytes(file);
            return bytes.Length > KeyLength && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, KeyLength), Seal(key, name, bytes.AsSpan(KeyLength))) ? bytes[KeyLength..] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a compiled form, whole or not at all.</summary>
    internal void Write(string name, ImmutableArray<byte> assembly)
    {
        if (_key.Value is not { } key) return;
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
            File.WriteAllBytes(temporary, [.. Seal(key, name, assembly.AsSpan()), .. assembly]);
            File.Move(temporary, FileOf(name), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is compiled again next time.
        }
    }

    internal string FileOf(string name) => Path.Combine(folder, $"{name}.script");

    private static byte[] Seal(byte[] key, string name, ReadOnlySpan<byte> assembly) => HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(name), .. assembly]);

    private static byte[]? TryKey(string file)
    {
        try
        {
            if (!File.Exists(file)) Make(file);
            return File.ReadAllBytes(file) is { Length: KeyLength } key ? key : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>For this user alone; it takes its name when it is whole.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var temporary = $"{file}.{Path.GetRandomFileName()}";
        using (var stream = new FileStream(temporary, options)) stream.Write(RandomNumberGenerator.GetBytes(KeyLength));
        File.Move(temporary, file, overwrite: false);
    }
}
