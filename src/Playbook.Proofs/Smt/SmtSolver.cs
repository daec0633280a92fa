using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Proofs.Solving;

namespace Playbook.Proofs.Smt;

/// <summary>A solver outside that reads SMT-LIB 2 from its input: <c>z3 -in</c>, <c>cvc5 --lang smt2 -</c>. One process a question.</summary>
/// <param name="program">The program's name or path.</param>
/// <param name="arguments">What makes it read its input.</param>
/// <param name="patience">How long is waited for an answer.</param>
public sealed partial class SmtSolver(string program, IReadOnlyList<string> arguments, TimeSpan patience)
{
    public static SmtSolver Z3(TimeSpan patience) => new("z3", ["-in", "-smt2"], patience);

    public static SmtSolver Cvc5(TimeSpan patience) => new("cvc5", ["--lang", "smt2", "-q", "-"], patience);

    public string Program => program;

    /// <summary>Whether the program is found on PATH and answers.</summary>
    public bool IsThere => Run("(check-sat)\n") is { } reply && reply.StartsWith("sat", StringComparison.Ordinal);

    /// <summary>What it says of a problem, with the value of each variable where one is satisfiable.</summary>
    internal (SmtVerdict Verdict, long[] Values) Solve(Problem problem)
    {
        if (Run(SmtText.Of(problem, asksForValues: true)) is not { } reply) return (SmtVerdict.Unknown, []);
        if (reply.StartsWith("unsat", StringComparison.Ordinal)) return (SmtVerdict.Unsatisfiable, []);
        if (!reply.StartsWith("sat", StringComparison.Ordinal)) return (SmtVerdict.Unknown, []);
        var values = new long[problem.Formula.Variables.Count];
        foreach (Match match in Value().Matches(reply))
        {
            var value = long.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
            values[int.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture)] = match.Groups["minus"].Success ? -value : value;
        }

        return (SmtVerdict.Satisfiable, values);
    }

    /// <summary>The program's output; null where it cannot be started or takes too long.</summary>
    internal string? Run(string text)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.StandardInput.Write(text);
            process.StandardInput.Close();
            if (!process.WaitForExit(patience))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return null;
            }

            errors.Wait();
            return output.Result;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\(v(?<place>[0-9]+) (?:(?<minus>\(- )(?<value>[0-9]+)\)|(?<value>[0-9]+))\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Value();
}
