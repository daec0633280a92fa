namespace Playbook.Syntax.Catalogue.Constructs;

internal static class HouseRuleConstruct
{
    public static Construct Definition { get; } = new("rule", Naming.Named, "A rule of the house: what a team does not want to find in its playbooks. `playbook check` names each thing that breaks it, with the figures that show it; nothing that is carried out depends on it.", "rule no_weekend_push { about touch; when day in [Sat, Sun] and time < 10:00; say \"nobody is woken on a weekend\" }")
    {
        Clauses =
        [
            new("about", "What it looks at, one after the other.", "about touch") { Phrases = ["<subject: touch | cadence | offer | product | segment | group | recruit | referral | goal>"], Occurs = Occurs.Required },
            new("when", "What breaks it: a condition on the fields of such a thing.", "when day in [Sat, Sun] and time < 10:00") { Phrases = ["<house_condition>"], Occurs = Occurs.Required },
            new("severity", "How much a finding weighs.", "severity error") { Phrases = ["<severity: info | warning | error>"], Default = "warning" },
            new("say", "What is wrong with it, in a sentence.", "say \"nobody is woken on a weekend\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
            new("because", "Why the team has the rule.", "because \"complaints of May 2026\"") { Phrases = ["<text>"] },
            new("instead", "What to do instead.", "instead \"move it to Monday 10:00\"") { Phrases = ["<text>"] },
        ],
    };
}
