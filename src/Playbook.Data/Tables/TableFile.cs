using System.IO.Compression;
using DuckDB.NET.Data;
using Playbook.Data.Diagnostics;
using Playbook.Data.Duck;
using Playbook.Data.Tables.Csv;
using Playbook.Data.Tables.Parquet;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>
/// Opens a file as a table, whatever its name: separated values with a header (comma, tab, semicolon or bar; plain or gzip; UTF-8, UTF-16
/// or GB18030) or Parquet. What it is is told from its first bytes.
/// </summary>
public static class TableFile
{
    // Without it the end of a packed file may be missing and nobody hears of it.
    static TableFile() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public static TableOpening Open(string path) => Open(path, new DuckLimits());

    public static TableOpening Open(string path, DuckLimits limits)
    {
        if (Directory.Exists(path)) return Failed(path, DataDiagnostics.NotReadable, "it is a folder");
        HashingStream? file = null;
        try
        {
            file = new HashingStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
            var opening = Open(path, file, limits);
            if (opening.Reader is not null) file = null;
            return opening;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(path, DataDiagnostics.FileNotFound);
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(path, DataDiagnostics.NotReadable, "its permissions do not allow it");
        }
        catch (DuckDBException e)
        {
            return new TableOpening(null, [DuckFailure.Of(path, e)]);
        }
        catch (DamagedTextException e)
        {
            return new TableOpening(null, [CsvReader.Damaged(path, e)]);
        }
        catch (InvalidDataException)
        {
            return new TableOpening(null, [CsvReader.Damaged(path)]);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Failed(path, DataDiagnostics.NotReadable, e.Message.Split('\n')[0].TrimEnd('.'));
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static TableOpening Open(string path, HashingStream file, DuckLimits limits)
    {
        var start = Sample(file, 4);
        if (start.Length == 0) return Failed(path, DataDiagnostics.EmptyFile);
        if (start.AsSpan().SequenceEqual("PAR1"u8)) return ParquetReader.Open(path, file, limits);
        if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)) return Failed(path, DataDiagnostics.DamagedFile, "a Parquet file begins with the letters PAR1");
        if (start.AsSpan().StartsWith("PK\x3\x4"u8)) return Failed(path, DataDiagnostics.NotATable, "an Excel workbook or a zip archive");
        Stream text = new PrefixedStream(start, file);
        if (start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) text = new GZipStream(text, CompressionMode.Decompress);
        var sample = Sample(text, TextEncoding.SampleSize);
        if (sample.Length == 0) return Failed(path, DataDiagnostics.EmptyFile);
        var marked = TextEncoding.OfMark(sample);
        if (marked is null && (sample.Contains((byte)0) || TextEncoding.Of(sample) is null)) return Failed(path, DataDiagnostics.NotATable, "no text");
        return CsvReader.Open(path, file, new TextSource(new PrefixedStream(marked is null ? sample : sample[marked.Preamble.Length..], text), marked));
    }

    private static byte[] Sample(Stream stream, int size)
    {
        var sample = new byte[size];
        return sample[..stream.ReadAtLeast(sample, size, throwOnEndOfStream: false)];
    }

    private static TableOpening Failed(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        new(null, [DataDiagnostics.About(path, descriptor, arguments)]);
}
