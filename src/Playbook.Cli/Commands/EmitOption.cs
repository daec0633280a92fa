using System.Collections.Immutable;
using System.CommandLine;

namespace Playbook.Cli.Commands;

/// <summary>What <c>plan</c> writes.</summary>
internal enum PlanForm
{
    /// <summary>The plan as canonical JSON.</summary>
    Json,

    /// <summary>The loops that its conditions become.</summary>
    Kernel,
}

/// <summary><c>--emit</c> of <c>plan</c>.</summary>
internal static class EmitOption
{
    private static readonly ImmutableArray<string> s_words = ["json", "kernel"];

    public static Option<string> Create()
    {
        var option = new Option<string>("--emit") { Description = "json for the plan, kernel for the loops over members that its conditions become.", DefaultValueFactory = _ => s_words[0] };
        return option.AcceptOnlyFromAmong([.. s_words]);
    }

    public static PlanForm Of(string? word) => (PlanForm)Math.Max(0, s_words.IndexOf(word ?? s_words[0]));
}
