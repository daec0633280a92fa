using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Running;

/// <summary>
/// Runs one script in a process of its own: without the environment, in an empty folder, with a limited heap, and killed when its time is over. Whatever it
/// does to itself, there is an answer.
/// </summary>
internal sealed class ScriptProcess(ScriptExecutable executable, ScriptLimits limits)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ScriptOutcome Run(ScriptRequest request, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("playbook-script-");
        try
        {
            using var process = Start(folder.FullName);
            return Converse(process, request, cancellation);
        }
        catch (Exception e) when (e is Win32Exception or IOException or JsonException)
        {
            return new ScriptOutcome { Stop = new ScriptStop(StopReason.NoAnswer, PlainText.Of(e.Message)) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ScriptOutcome Converse(Process process, ScriptRequest request, CancellationToken cancellation)
    {
        var said = new ErrorText(process);
        using var clock = new KillingClock(process);
        using var interruption = cancellation.Register(clock.Kill);
        clock.Set(limits.CompileTime);
        var lines = new BoundedLines(process.StandardOutput);
        var compiled = Send(process, request) ? lines.Next() : null;
        clock.Set(limits.RunTime);
        var outcome = compiled is null ? new ScriptOutcome() : ScriptOutcome.Of(ScriptJson.Answer(compiled));
        if (compiled is not null && outcome.Problems.IsEmpty)
            outcome = lines.Next() is { } answer ? ScriptJson.Answer(answer) is var end ? outcome with { Findings = end.Findings, Stop = end.Stop } : outcome : outcome;
        var isLate = clock.Stop();
        cancellation.ThrowIfCancellationRequested();
        if (outcome is not { Problems.IsEmpty: true, Findings: null, Stop: null }) return outcome;
        if (isLate) return outcome with { Stop = new ScriptStop(compiled is null ? StopReason.CompileTime : StopReason.RunTime) };
        process.WaitForExit();
        return outcome with { Stop = said.Reason };
    }

    private static bool Send(Process process, ScriptRequest request)
    {
        try
        {
            process.StandardInput.WriteLine(ScriptJson.Line(request));
            process.StandardInput.Flush();
            return true;
        }
        catch (IOException)
        {
            // It is gone already; what it said on the way is the answer.
            return false;
        }
    }

    private Process Start(string folder)
    {
        var start = new ProcessStartInfo(executable.File, [.. executable.Arguments, ScriptHost.Verb])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = s_utf8,
            StandardOutputEncoding = s_utf8,
            StandardErrorEncoding = s_utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        start.Environment.Clear();
        if (systemRoot is not null) start.Environment["SystemRoot"] = systemRoot;
        start.Environment["DOTNET_ROOT"] = ScriptExecutable.Runtime;
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.HeapMegabytes * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start) ?? throw new Win32Exception("nothing was started");
    }
}
