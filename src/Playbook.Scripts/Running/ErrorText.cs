using System.Diagnostics;
using System.Text;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Running;

/// <summary>What a process says on standard error as it dies, as much of it as is needed to tell why.</summary>
internal sealed class ErrorText
{
    private const int Enough = 2000;

    private readonly StringBuilder _text = new();

    public ErrorText(Process process)
    {
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Why it ended without an answer; to be asked when it has ended.</summary>
    public ScriptStop Reason
    {
        get
        {
            var text = Text;
            return text.Contains("Stack overflow", StringComparison.Ordinal) ? new ScriptStop(StopReason.Stack)
                : text.Contains("Out of memory", StringComparison.Ordinal) || text.Contains("OutOfMemory", StringComparison.Ordinal) || text.Contains("GC heap initialization failed", StringComparison.Ordinal) ? new ScriptStop(StopReason.Memory)
                : new ScriptStop(StopReason.NoAnswer, text.Length == 0 ? "its process ended without an answer" : PlainText.Of(text.Split('\n')[0]));
        }
    }

    private string Text
    {
        get
        {
            lock (_text) return _text.ToString();
        }
    }

    private void Add(string? line)
    {
        lock (_text)
        {
            if (line is not null && _text.Length < Enough) _text.Append(line).Append('\n');
        }
    }
}
