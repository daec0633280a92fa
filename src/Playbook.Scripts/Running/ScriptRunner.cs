using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Scripts.Compiling;
using Playbook.Scripts.Contract;
using Playbook.Scripts.Diagnostics;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Running;

/// <summary>Runs scripts, each in a process of its own, so that none can take another's findings along. Who calls it has checked that they may run.</summary>
/// <param name="cache">Where their compiled forms are kept.</param>
/// <param name="limits">What each may take.</param>
public sealed class ScriptRunner(ScriptCache cache, ScriptLimits limits)
{
    private const int MostAtOnce = 4;

    /// <summary>The verdicts, in the order of the scripts.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="campaigns">The playbook as it stands, and what each scenario makes of it.</param>
    /// <param name="cancellation">Ends all of them, and their processes, before it is thrown.</param>
    public ImmutableArray<ScriptVerdict> Run(ImmutableArray<SourceText> scripts, ImmutableArray<Campaign> campaigns, CancellationToken cancellation)
    {
        var process = new ScriptProcess(ScriptExecutable.Find(), limits);
        try
        {
            return [.. scripts.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(MostAtOnce, Environment.ProcessorCount)).Select(script => Run(process, script, campaigns, cancellation))];
        }
        catch (AggregateException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The scripts were ended.", e, cancellation);
        }
    }

    private ScriptVerdict Run(ScriptProcess process, SourceText script, ImmutableArray<Campaign> campaigns, CancellationToken cancellation)
    {
        if (script.Length > ScriptLimits.TextLength) return Verdict(script, ScriptDiagnostics.OverLimit, $"it has more than {ScriptLimits.TextLength / 1024} KiB of text");
        var name = ScriptCache.NameOf(script.Text);
        var outcome = process.Run(new ScriptRequest(script.Text, cache.TryRead(name), campaigns), cancellation);
        if (outcome.Assembly is { } compiled) cache.Write(name, compiled);
        if (!outcome.Problems.IsEmpty) return new ScriptVerdict([], [.. outcome.Problems.Select(problem => Of(script, problem))]);
        return outcome switch
        {
            { Stop: { } stop } => Of(script, stop),
            { Findings: { } findings } when findings.Length == campaigns.Length => new ScriptVerdict(findings, []),
            _ => Verdict(script, ScriptDiagnostics.NotRunnable, "its process ended without an answer"),
        };
    }

    private static Diagnostic Of(SourceText script, ScriptProblem problem)
    {
        var span = TextSpan.FromBounds(Math.Clamp(problem.Start, 0, script.Length), Math.Clamp(problem.Start + problem.Length, 0, script.Length));
        return problem.Kind switch
        {
            ScriptProblemKind.DoesNotCompile => Diagnostic.Create(ScriptDiagnostics.DoesNotCompile, script, span, problem.What, problem.Instead),
            ScriptProblemKind.Construct => Diagnostic.Create(ScriptDiagnostics.ConstructRefused, script, span, problem.What),
            ScriptProblemKind.Member => Diagnostic.Create(ScriptDiagnostics.MemberRefused, script, span, problem.What),
            ScriptProblemKind.CompiledForm => Diagnostic.Create(ScriptDiagnostics.CompiledFormRefused, script, span, problem.What),
            _ => throw new InvalidOperationException($"No such problem: {problem.Kind}."),
        };
    }

    private ScriptVerdict Of(SourceText script, ScriptStop stop) => stop.Reason switch
    {
        StopReason.CompileTime => Verdict(script, ScriptDiagnostics.OverLimit, $"it took more than {limits.CompileTime.TotalSeconds:0.#} s to compile"),
        StopReason.RunTime => Verdict(script, ScriptDiagnostics.OverLimit, $"it ran for more than {limits.RunTime.TotalSeconds:0.#} s"),
        StopReason.Memory => Verdict(script, ScriptDiagnostics.OverLimit, $"it needed more than {limits.HeapMegabytes} MiB of memory"),
        StopReason.Stack => Verdict(script, ScriptDiagnostics.OverLimit, $"its calls went deeper than {ScriptLimits.StackMegabytes} MiB of stack"),
        StopReason.Findings => Verdict(script, ScriptDiagnostics.OverLimit, $"it came to more than {ScriptLimits.Findings} findings"),
        StopReason.Exception => Verdict(script, ScriptDiagnostics.Failed, stop.Detail),
        StopReason.NoAnswer => Verdict(script, ScriptDiagnostics.NotRunnable, stop.Detail),
        _ => throw new InvalidOperationException($"No such reason: {stop.Reason}."),
    };

    private static ScriptVerdict Verdict(SourceText script, DiagnosticDescriptor descriptor, Phrase why) => new([], [Diagnostic.Create(descriptor, script, new TextSpan(0, 0), script.Path, why)]);
}
