using System.Collections.Immutable;

namespace Playbook.Cli.Watching;

/// <summary>
/// Waits until files change. It looks at them every so often instead of asking the system for events: that holds for files that are not there yet, for
/// editors that write a new file in the place of the old one, and for folders of other machines.
/// </summary>
internal static class WatchedFiles
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(150);

    /// <summary>The first file that is another than its stamp says, once nothing changes any more; null when interrupted.</summary>
    public static string? NextChange(ImmutableArray<FileStamp> before, CancellationToken cancellation)
    {
        string? changed = null;
        for (var last = before; !cancellation.IsCancellationRequested; cancellation.WaitHandle.WaitOne(s_interval))
        {
            var now = FileStamp.Of(before.Select(stamp => stamp.Path));
            if (changed is not null && now.SequenceEqual(last)) return changed;
            changed ??= now.Except(before).Select(stamp => stamp.Path).FirstOrDefault();
            last = now;
        }

        return null;
    }
}
