using System.Collections.Immutable;
using Playbook.Scripts.Compiling;

namespace Playbook.Scripts.Hosting;

/// <summary>
/// The process of one script, which is all that it shares with anybody: a request comes in on standard input, answers go out on standard output. It ends
/// when its host does.
/// </summary>
public static class ScriptHost
{
    /// <summary>The hidden verb of the executable.</summary>
    public const string Verb = "script-host";

    public static int Run(TextReader input, TextWriter output)
    {
        if (input.ReadLine() is not { } line) return 1;
        var request = ScriptJson.Request(line);
        new Thread(() => EndWith(input)) { IsBackground = true, Name = "host" }.Start();

        var compiled = request.Assembly is { } kept ? Kept(kept) : ScriptCompiler.Compile(request.Text);
        Say(output, new ScriptAnswer { Assembly = request.Assembly is null && compiled.Problems.IsEmpty ? [.. compiled.Assembly] : null, Problems = compiled.Problems });
        if (!compiled.Problems.IsEmpty) return 0;

        var answer = new ScriptAnswer();
        var thread = new Thread(() => answer = Answer(compiled.Assembly, request), ScriptLimits.StackMegabytes * 1024 * 1024) { Name = "script" };
        thread.Start();
        thread.Join();
        Say(output, answer);
        return 0;
    }

    /// <summary>What was kept is looked through like what has just been compiled.</summary>
    private static CompiledScript Kept(byte[] assembly) => AllowedMetadata.Refusal(assembly) is { } refusal
        ? new CompiledScript([], [new ScriptProblem(ScriptProblemKind.CompiledForm, 0, 0, refusal)])
        : new CompiledScript([.. assembly], []);

    private static ScriptAnswer Answer(ImmutableArray<byte> assembly, ScriptRequest request)
    {
        try
        {
            return LoadedScript.Run(assembly, request.Campaigns) is { } findings
                ? new ScriptAnswer { Findings = findings }
                : new ScriptAnswer { Stop = new ScriptStop(StopReason.Findings) };
        }
        catch (Exception e)
        {
            return new ScriptAnswer { Stop = e is OutOfMemoryException ? new ScriptStop(StopReason.Memory) : new ScriptStop(StopReason.Exception, PlainText.Of($"{e.GetType().Name}: {e.Message}")) };
        }
    }

    private static void Say(TextWriter output, ScriptAnswer answer)
    {
        output.WriteLine(ScriptJson.Line(answer));
        output.Flush();
    }

    /// <summary>The host keeps the other end open while it waits; when it is gone, so is this.</summary>
    private static void EndWith(TextReader input)
    {
        while (input.ReadLine() is not null) continue;
        Environment.Exit(1);
    }
}
