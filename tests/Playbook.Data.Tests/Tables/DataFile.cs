using System.IO.Compression;
using System.Text;

namespace Playbook.Data.Tests.Tables;

/// <summary>A file that is gone after the test.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("playbook-data-").FullName;

    private DataFile(string name) => Path = System.IO.Path.Combine(_folder, name);

    public string Path { get; }

    public static DataFile Of(string text, string name = "orders.csv") => Of(Encoding.UTF8.GetBytes(text), name);

    public static DataFile Of(byte[] bytes, string name = "orders.csv")
    {
        var file = new DataFile(name);
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    public static DataFile Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return Of(packed.ToArray(), "orders.csv.gz");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
