using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Testing.Fuzzing;

/// <summary>Runs numbered inputs through the check, and shrinks what fails.</summary>
public sealed class FuzzRun(ulong seed, bool compile)
{
    private readonly FuzzInputs _inputs = new(seed);

    /// <summary>The input at hand, for a watchdog to name.</summary>
    public int Current { get; private set; }

    /// <summary>One report for each kind of fault, with its seed, its number and its shrunken text.</summary>
    public IEnumerable<string> Faults(int from, int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (Current = from; Current < from + count; Current++)
        {
            var source = _inputs.Make(Current);
            var fault = FuzzCheck.Fault(source, compile);
            if (fault.Length > 0 && seen.Add(fault)) yield return Report(source, fault);
        }
    }

    private string Report(SourceText source, string fault)
    {
        var shrunken = Shrink(source, fault);
        var shown = string.Concat(shrunken.Text.Select(c => c is '\n' or >= ' ' and < '\u007F' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));
        return $"seed {seed}, input {Current}, {source.Path}: {fault}\n{shown}\n";
    }

    // Takes pieces away, large ones first, as long as the fault stays the same.
    private SourceText Shrink(SourceText source, string fault)
    {
        for (var size = source.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at < source.Length;)
            {
                var smaller = new SourceText(source.Path, source.Text.Remove(at, Math.Min(size, source.Length - at)));
                if (FuzzCheck.Fault(smaller, compile) == fault) source = smaller;
                else at += size;
            }
        }

        return source;
    }
}
