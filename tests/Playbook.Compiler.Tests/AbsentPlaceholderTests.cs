using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Templates;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>The compiler warns of exactly those placeholders that the plan leaves empty.</summary>
public class AbsentPlaceholderTests
{
    private static readonly string[] Placeholders = [.. MessageSchema.VariablesFor(MessageScope.Post).Select(variable => variable.Path).Where(path => path.StartsWith("offer.", StringComparison.Ordinal))];

    private static readonly string Everything = string.Join(' ', Placeholders.Select(path => $"{{{{ {path} }}}}"));

    /// <summary>Kinds and phrases that the sample of commerce lacks.</summary>
    private const string Others =
        """
        product rice { list_price 40 CNY }
        group club { capacity 500 members; on_full open_another }
        offer flash { kind flash_sale; product rice; price 34.90 CNY; stock 5 per group per slot; duration 30min }
        offer endless { kind flash_sale; product rice; price 34.90 CNY; stock unlimited; duration 30min }
        offer quarter_off { kind percentage; product rice; price 25% off list_price }
        offer three { kind team_purchase; product rice; price 30 CNY; team 3 members; fill_within 24h; on_unfilled refund }
        offer two_bags { kind bundle; contains 2 rice; price 10% off list_price }
        offer tenth_off { kind amount_off; amount 10% off basket; min_spend 60 CNY }
        offer tenth_coupon { kind coupon; amount 10% off basket; valid 7d after issue; issue unlimited }
        offer wheel { kind lottery; limit 1 per member in total; min_spend 60 CNY; prize first = 3 tenth_coupon chance 0.5% of draws }
        """;

    public static TheoryData<string> Playbooks => [FreshGroups.Dsl, ExampleHost.Wrap(Others), .. Samples.All.Where(sample => !sample.Path.EndsWith("yaml", StringComparison.Ordinal) && !sample.Text.Contains("\n  use ", StringComparison.Ordinal)).Select(sample => sample.Text)];

    [Theory]
    [MemberData(nameof(Playbooks))]
    public void Empty_in_the_plan_is_what_the_compiler_warns_of(string playbook)
    {
        var plan = Compile(playbook).Plan!.Plan;
        var group = plan.Groups[0].Name;
        List<(string Phrase, string? Offer)> posts = [.. plan.Offers.Select(offer => (offer.Name, offer.Name)), .. plan.Offers.Select(offer => ($"teaser of {offer.Name}", offer.Name)), ("content", null)];
        var cadences = posts.Select((post, i) => $"cadence probe_{i} {{\n every Mon at 11:00\n post {post.Phrase} in {group}\n message \"{Everything}\"\n}}\n");
        var diagnostics = Compile(playbook.TrimEnd()[..^1] + "\n" + string.Concat(cadences) + "}\n").Diagnostics;
        Assert.All(posts, (post, i) =>
        {
            var cadence = new PlanCadence { Name = $"probe_{i}", Trigger = new PlanTrigger.AfterJoin(1, LocalTime.Noon), Action = new PlanAction.Post(post.Offer, group) };
            var values = MessageModelFactory.Create(plan, cadence, new LocalDateTime(2026, 5, 4, 11, 0)).Values;
            var warned = diagnostics.Where(d => d.Code == "PB8011" && d.Arguments[1].ToString() == cadence.Name).Select(d => d.Arguments[0].ToString());
            Assert.Equal(Placeholders.Where(path => !values.ContainsKey(path)).Order(StringComparer.Ordinal), warned.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Bundle_by_percentage_costs_what_its_parts_cost_less_the_discount()
    {
        var plan = Compile(ExampleHost.Wrap(Others)).Plan!.Plan;
        var cadence = new PlanCadence { Name = "probe", Trigger = new PlanTrigger.AfterJoin(1, LocalTime.Noon), Action = new PlanAction.Post("two_bags", "club") };
        var values = MessageModelFactory.Create(plan, cadence, new LocalDateTime(2026, 5, 4, 11, 0)).Values;
        Assert.Equal(("72.00", "8.00"), ($"{values["offer.price"]}", $"{values["offer.saves"]}"));
    }

    private static Compilation Compile(string text) => Compilation.Create(new SourceText("probe.playbook", text), "test");
}
