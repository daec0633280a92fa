using System.Security.Cryptography;

namespace Playbook.Data.Tables;

/// <summary>A file read forwards, whose SHA-256 is known at its end.</summary>
internal sealed class HashingStream(FileStream file) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? _sha256;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    /// <summary>The hash of the whole file; what nobody read yet is read here.</summary>
    public string Sha256()
    {
        if (_sha256 is not null) return _sha256;
        var rest = new byte[1 << 16];
        while (Read(rest) > 0) continue;
        return _sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        if (_sha256 is null) _hash.AppendData(buffer[..read]);
        BytesRead += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
