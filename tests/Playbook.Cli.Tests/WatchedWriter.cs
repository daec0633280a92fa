using System.Threading.Channels;

namespace Playbook.Cli.Tests;

/// <summary>Hands out what was written each time that the writer is flushed.</summary>
internal sealed class WatchedWriter : StringWriter
{
    private readonly Channel<string> _flushed = Channel.CreateUnbounded<string>();

    /// <summary>What was written until the next time that it is flushed.</summary>
    public async Task<string> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await _flushed.Reader.ReadAsync(patience.Token).ConfigureAwait(false);
    }

    public override void Flush()
    {
        var text = ToString();
        GetStringBuilder().Clear();
        if (text.Length > 0) _flushed.Writer.TryWrite(text);
    }
}
