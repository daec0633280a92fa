using System.Linq.Expressions;
using RulesEngine.Models;

namespace Playbook.Benchmarks;

/// <summary>The conditions of <see cref="RulesPlaybook"/> for the peers: as RulesEngine's texts, and as delegates of one object each.</summary>
internal static class RulesPeers
{
    private static readonly string[] s_texts =
    [
        "m.SinceOrder > 44",
        "m.InGroup && !m.DoNotDisturb",
        "m.SinceOrder > 14 && m.SinceOrder <= 60 && !m.DoNotDisturb",
        "m.SinceActive > 28 && m.InGroup",
        "m.JoinDay > m.Today - 30 && m.SinceActive < 7",
        "m.SinceJoined >= 180 && m.SinceOrder < 30",
        "(m.City == \"长沙\" || m.City == \"湘潭\") && m.Persona == \"family\"",
        "m.Age >= 25 && m.Age < 45",
        "(m.SinceOrder > 60 || m.SinceActive > 45) && !m.DoNotDisturb && m.InGroup",
        "m.City != \"长沙\" && m.Age != null && !(m.JoinDay > m.Today - 30 && m.SinceActive < 7)",
    ];

    public static RulesEngine.RulesEngine Engine() => new([new Workflow
    {
        WorkflowName = "members",
        Rules = [.. s_texts.Select((text, index) => new Rule { RuleName = $"rule_{index}", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = text })],
    }]);

    public static Func<RulesMember, bool>[] Delegates()
    {
        Expression<Func<RulesMember, bool>>[] rules =
        [
            m => m.SinceOrder > 44d,
            m => m.InGroup && !m.DoNotDisturb,
            m => m.SinceOrder > 14d && m.SinceOrder <= 60d && !m.DoNotDisturb,
            m => m.SinceActive > 28d && m.InGroup,
            m => m.JoinDay > m.Today - 30 && m.SinceActive < 7d,
            m => m.SinceJoined >= 180d && m.SinceOrder < 30d,
            m => (m.City == "长沙" || m.City == "湘潭") && m.Persona == "family",
            m => m.Age >= 25d && m.Age < 45d,
            m => (m.SinceOrder > 60d || m.SinceActive > 45d) && !m.DoNotDisturb && m.InGroup,
            m => m.City != "长沙" && m.Age != null && !(m.JoinDay > m.Today - 30 && m.SinceActive < 7d),
        ];
        return [.. rules.Select(rule => rule.Compile())];
    }

    /// <summary>How many of the ten hold of each member, together.</summary>
    public static int Count(RulesEngine.RulesEngine engine, RulesMember[] members)
    {
        var count = 0;
        foreach (var member in members)
        {
            foreach (var result in engine.ExecuteAllRulesAsync("members", new RuleParameter("m", member)).AsTask().GetAwaiter().GetResult()) count += result.IsSuccess ? 1 : 0;
        }

        return count;
    }

    public static int Count(Func<RulesMember, bool>[] rules, RulesMember[] members)
    {
        var count = 0;
        foreach (var member in members)
            foreach (var rule in rules) count += rule(member) ? 1 : 0;
        return count;
    }
}
