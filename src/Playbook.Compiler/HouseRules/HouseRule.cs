using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.HouseRules;

/// <summary>A rule that a team states for its playbooks.</summary>
/// <param name="Name">Its identity.</param>
/// <param name="About">What it looks at.</param>
/// <param name="Breaks">What breaks it.</param>
/// <param name="Severity">How much a finding weighs.</param>
/// <param name="Say">What is wrong with what breaks it.</param>
/// <param name="Because">Why the team has it; null where it does not say.</param>
/// <param name="Instead">What to do instead; null where it does not say.</param>
/// <param name="Block">Where it stands.</param>
public sealed record HouseRule(string Name, HouseSubject About, HouseCondition Breaks, Severity Severity, string Say, string? Because, string? Instead, BoundBlock Block)
{
    /// <summary>The rules of a playbook in which nothing is wrong with the rule itself, in the order of the text.</summary>
    public static IEnumerable<HouseRule> Of(BoundBlock playbook) => playbook.BlocksOf("rule").Select(Read).OfType<HouseRule>();

    private static HouseRule? Read(BoundBlock block)
    {
        if (block.Sound("about") is not { } about || block.Sound("when") is not { } when || block.Sound("say") is not { } say) return null;
        return new HouseRule(
            block.Name,
            HouseSubjects.Find(about.Get<string>("subject"))!,
            when.Get<HouseCondition>("house_condition"),
            block.Sound("severity") is { } weight ? Enum.Parse<Severity>(weight.Get<string>("severity"), ignoreCase: true) : Severity.Warning,
            say.Get<string>("text"),
            block.Sound("because")?.Get<string>("text"),
            block.Sound("instead")?.Get<string>("text"),
            block);
    }
}
