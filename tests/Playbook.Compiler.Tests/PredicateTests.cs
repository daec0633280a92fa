using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What conditions on members mean, form by form, and what is said of the wrong ones.</summary>
public class PredicateTests
{
    private const string Shop = """
        playbook shop {
          currency CNY
          timezone Asia/Shanghai
          period 2026-01-01 .. 2026-12-31
          rfm { window 180d }
          attribute city { type one_of [长沙, 湘潭, 株洲]; distribution 长沙 60%, 湘潭 30%, 株洲 10%; unknown 5% of members }
          attribute age { type number 0 .. 120; distribution normal 38 sd 12 }
          attribute income { type money; distribution lognormal 6_000 CNY cv 50% }
          attribute way { type distance; distribution uniform 0km .. 8km }
          attribute born { type date 1930-01-01 .. 2010-12-31 }
          attribute vip { type truth; distribution true 30%, false 70% }
          attribute note { type text; from "note" }
          population {
            shoppers 1_000 in total
            members_at_start 0 members
            persona family { share 100% of shoppers; purchase_interval 9d; order_value 86 CNY }
          }
          product fruit { list_price 24.90 CNY }
          product rice { list_price 39.90 CNY }
          group club { kind shopping; value "…"; one_per store; capacity 500 members; on_full open_another; role owner { count 1 per group }; role core { share 1% of group } }
          offer flash { kind flash_sale; product rice; price 34.90 CNY; stock 5 per group per slot; duration 30min }
          cadence daily { every day at 10:00; post flash in club }
          segment chosen = CONDITION
          cadence hello { due 3d after last order; at 11:00; send message to chosen }
        }
        """;

    /// <summary>A condition and its plan, as the JSON spells it.</summary>
    public static TheoryData<string, string> Meanings => new()
    {
        { "orders(fruit, 60d) >= 2", """{"compare":{"measure":"orders","product":"fruit","window":"60d","operator":">=","operand":{"count":2}}}""" },
        { "2 <= orders(60d)", """{"compare":{"measure":"orders","window":"60d","operator":">=","operand":{"count":2}}}""" },
        { "orders(calendar month) >= 2", """{"compare":{"measure":"orders","calendar":"month","operator":">=","operand":{"count":2}}}""" },
        { "orders(rice, calendar week) == 0", """{"compare":{"measure":"orders","product":"rice","calendar":"week","operator":"==","operand":{"count":0}}}""" },
        { "spend(90d) > 100 CNY", """{"compare":{"measure":"spend","window":"90d","operator":">","operand":{"amount":"100.00 CNY"}}}""" },
        { "redeemed(flash, 30d) >= 1", """{"compare":{"measure":"redeemed","window":"30d","offer":"flash","operator":">=","operand":{"count":1}}}""" },
        { "redeemed(30d) == 0", """{"compare":{"measure":"redeemed","window":"30d","operator":"==","operand":{"count":0}}}""" },
        { "opened(daily, 7d) >= 1", """{"compare":{"measure":"opened","window":"7d","cadence":"daily","operator":">=","operand":{"count":1}}}""" },
        { "received(flash, 7d) < 3", """{"compare":{"measure":"received","window":"7d","offer":"flash","operator":"<","operand":{"count":3}}}""" },
        { "posts(30d) >= 4", """{"compare":{"measure":"posts","window":"30d","operator":">=","operand":{"count":4}}}""" },
        { "invited(30d) >= 1", """{"compare":{"measure":"invited","window":"30d","operator":">=","operand":{"count":1}}}""" },
        { "refunds(fruit, 90d) == 0", """{"compare":{"measure":"refunds","product":"fruit","window":"90d","operator":"==","operand":{"count":0}}}""" },
        { "since_last_active > 30d", """{"compare":{"measure":"since_last_active","operator":">","operand":{"length":"30d"}}}""" },
        { "since_joined <= 7d", """{"compare":{"measure":"since_joined","operator":"<=","operand":{"length":"7d"}}}""" },
        { "joined >= 2026-05-01", """{"compare":{"measure":"joined","operator":">=","operand":{"date":"2026-05-01"}}}""" },
        { "joined < 30d ago", """{"compare":{"measure":"joined","operator":"<","operand":{"days_ago":30}}}""" },
        { "rfm.r >= 4", """{"compare":{"measure":"rfm_recency","operator":">=","operand":{"count":4}}}""" },
        { "top 20% of spend(90d)", """{"ranked":{"end":"top","share":"20%","measure":"spend","window":"90d"}}""" },
        { "bottom 5% of income", """{"ranked":{"end":"bottom","share":"5%","measure":"attribute","attribute":"income"}}""" },
        { "orders(30d) in 2 .. 4", """{"all":[{"compare":{"measure":"orders","window":"30d","operator":">=","operand":{"count":2}}},{"compare":{"measure":"orders","window":"30d","operator":"<=","operand":{"count":4}}}]}""" },
        { "orders(30d) not in 2 ..", """{"not":{"compare":{"measure":"orders","window":"30d","operator":">=","operand":{"count":2}}}}""" },
        { "spend(30d) in 10 CNY .. 20 CNY", """{"all":[{"compare":{"measure":"spend","window":"30d","operator":">=","operand":{"amount":"10.00 CNY"}}},{"compare":{"measure":"spend","window":"30d","operator":"<=","operand":{"amount":"20.00 CNY"}}}]}""" },
        { "city == 长沙", """{"attribute_in":{"attribute":"city","values":["长沙"]}}""" },
        { "city not in [长沙, 湘潭]", """{"not":{"attribute_in":{"attribute":"city","values":["长沙","湘潭"]}}}""" },
        { "known(city)", """{"known":"city"}""" },
        { "note == \"醋\"", """{"attribute_in":{"attribute":"note","values":["醋"]}}""" },
        { "not vip", """{"not":{"attribute_in":{"attribute":"vip","values":["true"]}}}""" },
        { "age >= 18", """{"compare":{"measure":"attribute","attribute":"age","operator":">=","operand":{"count":18}}}""" },
        { "way <= 3km", """{"compare":{"measure":"attribute","attribute":"way","operator":"<=","operand":{"distance":"3km"}}}""" },
        { "born < 2000-01-01", """{"compare":{"measure":"attribute","attribute":"born","operator":"<","operand":{"date":"2000-01-01"}}}""" },
        { "role == core", """{"fact_in":{"fact":"role","values":["core"]}}""" },
        { "persona != family", """{"not":{"fact_in":{"fact":"persona","values":["family"]}}}""" },
        { "group == club", """{"fact_in":{"fact":"group","values":["club"]}}""" },
        { "group_kind in [shopping]", """{"fact_in":{"fact":"group_kind","values":["shopping"]}}""" },
        { "any(orders(90d) where amount >= 100 CNY and product == rice)", """{"compare":{"measure":"orders","window":"90d","where":{"all":[{"amount":{"operator":">=","bound":"100.00 CNY"}},{"of_product":["rice"]}]},"operator":">=","operand":{"count":1}}}""" },
        { "all(orders(fruit, 90d) where offer != flash)", """{"all":[{"compare":{"measure":"orders","product":"fruit","window":"90d","operator":">=","operand":{"count":1}}},{"not":{"compare":{"measure":"orders","product":"fruit","window":"90d","where":{"not":{"not":{"with_offer":["flash"]}}},"operator":">=","operand":{"count":1}}}}]}""" },
        { "count(orders(90d) where product not in [rice, fruit]) >= 2", """{"compare":{"measure":"orders","window":"90d","where":{"not":{"of_product":["rice","fruit"]}},"operator":">=","operand":{"count":2}}}""" },
    };

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "orders(30d) in 4 .. 2", "PB3001", "4 .. 2" },
        { "orders(30d) in 2d .. 4d", "PB2201", "2d .. 4d" },
        { "orders(2 months) >= 1", "PB2204", "2 months" },
        { "orders(60d, 30d) >= 1", "PB2204", "30d" },
        { "received(rice, 7d) >= 1", "PB2002", "rice" },
        { "redeemed(flush, 7d) >= 1", "PB2002", "flush" },
        { "joined < 36h ago", "PB2201", "36h ago" },
        { "since_joined < 30d ago", "PB2201", "30d ago" },
        { "top 120% of spend(90d)", "PB2203", "top 120% of spend(90d)" },
        { "top 20% of joined", "PB2212", "joined" },
        { "top 20% of city", "PB2202", "city" },
        { "city in 1 .. 2", "PB2202", "city" },
        { "city == 长砂", "PB2205", "长砂" },
        { "city >= 长沙", "PB2201", "长沙" },
        { "vip == true", "PB2201", "true" },
        { "age >= 30 CNY", "PB2201", "30 CNY" },
        { "age >= 121", "PB2211", "121" },
        { "age in 20 .. 130", "PB2211", "130" },
        { "born < 1900-01-01", "PB2211", "1900-01-01" },
        { "age", "PB2203", "age" },
        { "city", "PB2203", "city" },
        { "role == boss", "PB2205", "boss" },
        { "role >= 2", "PB2201", "2" },
        { "group_kind == dating", "PB2205", "dating" },
        { "known(village)", "PB2002", "village" },
        { "any(orders(90d))", "PB2204", "any(orders(90d))" },
        { "any(orders where amount > 5 CNY)", "PB2204", "any(orders where amount > 5 CNY)" },
        { "count(orders(90d) where amount >= 100) >= 2", "PB2201", "100" },
        { "any(orders(90d) where product == melon)", "PB2002", "melon" },
        { "any(orders(90d) where price >= 3 CNY)", "PB2210", "price >= 3 CNY" },
        { "rfm.x >= 3", "PB2202", "rfm.x" },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Condition_means_what_the_plan_says(string condition, string expected)
    {
        var compilation = Compile(condition);
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        Assert.Contains($"\"predicate\":{expected}", Compact(compilation), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_gives_one_diagnostic_at_its_place(string condition, string code, string at)
    {
        var diagnostic = Assert.Single(Compile(condition).Diagnostics);
        Assert.Equal((code, at), (diagnostic.Code, Source(condition).ToString(diagnostic.Span)));
        Assert.NotEmpty(diagnostic.Hint);
    }

    [Theory]
    [InlineData("city not in [长沙, 湘潭]")]
    [InlineData("top 20% of spend(90d)")]
    [InlineData("orders(calendar month) in 2 .. 4")]
    [InlineData("in_group and any(orders(90d) where amount >= 100 CNY and product in [rice, fruit])")]
    public void Both_spellings_have_one_meaning(string condition)
    {
        var dsl = Compilation.Create(new SourceText("a.playbook", ExampleHost.Wrap($$"""
            attribute city { type one_of [长沙, 湘潭]; distribution 长沙 60%, 湘潭 40%; unknown 5% of members }
            product rice { list_price 5 CNY }
            product fruit { list_price 5 CNY }
            segment chosen = {{condition}}
            cadence hello { due 3d after last order; at 11:00; send message to chosen }

            """)), "test");
        var yaml = Compilation.Create(new SourceText("a.playbook.yaml", $"""
            playbook: example
            currency: CNY
            timezone: Asia/Shanghai
            period: 2026-01-01 .. 2026-12-31
            attribute:
              city:
                type: one_of [长沙, 湘潭]
                distribution: 长沙 60%, 湘潭 40%
                unknown: 5% of members
            population:
              shoppers: 1_000 in total
              members_at_start: 0 members
              persona:
                anyone:
                  share: 100% of shoppers
                  purchase_interval: 9d
                  order_value: 86 CNY
            product:
              rice:
                list_price: 5 CNY
              fruit:
                list_price: 5 CNY
            segment:
              chosen: {condition}
            cadence:
              hello:
                due: 3d after last order
                at: 11:00
                send: message to chosen

            """), "test");
        Assert.Empty(dsl.Diagnostics.Concat(yaml.Diagnostics).Select(DiagnosticText.Render));
        Assert.Equal(dsl.Plan!.Hash, yaml.Plan!.Hash);
    }

    [Theory]
    [InlineData("member_orders(28d) / store_orders(28d)")]
    [InlineData("members")]
    [InlineData("store_revenue(28d)")]
    [InlineData("member_margin(28d)")]
    [InlineData("redemption_rate(28d)")]
    public void Sum_is_not_compared_with_the_holdout(string metric) => Assert.Equal("PB4113", Assert.Single(Target(metric)).Code);

    [Theory]
    [InlineData("orders_per_member(28d)")]
    [InlineData("average_order_value(28d)")]
    [InlineData("member_revenue(28d) / member_orders(28d)")]
    [InlineData("opt_out_rate(28d)")]
    public void Rate_or_mean_is_compared_with_the_holdout(string metric) => Assert.Empty(Target(metric).Select(DiagnosticText.Render));

    private static IEnumerable<Diagnostic> Target(string metric) => Compilation.Create(
        new SourceText("target.playbook", ExampleHost.Wrap($"goal grow {{\n  target t = {metric} >= 110% of holdout at period_end\n}}\nholdout 10% of members\n")), "test").Diagnostics;

    private static SourceText Source(string condition) => new("shop.playbook", Shop.Replace("CONDITION", condition, StringComparison.Ordinal));

    private static Compilation Compile(string condition) => Compilation.Create(Source(condition), "test");

    private static string Compact(Compilation compilation) =>
        string.Concat(PlanJson.Write(compilation.Plan!).Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal);
}
