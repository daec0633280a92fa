using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.Expansion;

/// <summary>What <c>let</c>, <c>template</c> and <c>apply</c> stand for.</summary>
public class ExpansionTests
{
    private const string Shop = "product rice {\n  list_price 39.90 CNY\n}\nproduct fruit {\n  list_price 24.90 CNY\n}\ngroup club {\n  capacity 500 members\n  on_full open_another\n}\n";

    private const string FlashDay =
        """
        template flash_day {
          parameter moment = time
          parameter item = product
          offer flash {
            kind flash_sale
            product item
            price 20% off list_price
            stock 5 per group per slot
            duration 30min
          }
          cadence push {
            every day at moment
            post flash in club
          }
        }

        """;

    [Fact]
    public void Let_stands_for_its_phrase_in_clauses_and_conditions()
    {
        var with = Compile(
            """
            let busy_days = Mon, Wed, Fri
            let twice = 2 per member per rolling 7d
            let loyal = orders(minimum_window) >= 2
            let minimum_window = 60d
            segment regulars = loyal and not do_not_disturb
            cadence news {
              every busy_days at 11:00
              post content in club
            }
            cadence note {
              due 5d after last order
              at 11:00
              send message to regulars
              evaluate at_send
            }
            cap direct {
              count twice
              on_cap skip
            }

            """);
        var without = Compile(
            """
            segment regulars = orders(60d) >= 2 and not do_not_disturb
            cadence news {
              every Mon, Wed, Fri at 11:00
              post content in club
            }
            cadence note {
              due 5d after last order
              at 11:00
              send message to regulars
              evaluate at_send
            }
            cap direct {
              count 2 per member per rolling 7d
              on_cap skip
            }

            """);
        Assert.Empty(with.Diagnostics.Select(DiagnosticText.Render));
        Assert.Equal(without.Plan!.Hash, with.Plan!.Hash);
    }

    [Fact]
    public void Mistake_in_what_a_let_stands_for_is_reported_where_it_is_used()
    {
        const string text = "let price_now = 3 members\noffer flash {\n  kind flash_sale\n  product rice\n  price price_now\n  stock 5 per group per slot\n  duration 30min\n}\ncadence push {\n  every day at 10:00\n  post flash in club\n}\n";
        var found = Assert.Single(Compile(text).Diagnostics);
        Assert.Equal("price_now", found.Source.ToString(found.Span));
    }

    [Fact]
    public void Instances_of_a_template_are_declarations_under_the_instances_names()
    {
        var applied = Compile(FlashDay +
            """
            apply morning {
              template flash_day
              with moment = 10:00
              with item = rice
            }
            apply evening {
              template flash_day
              with moment = 18:00
              with item = fruit
            }
            cap evenings {
              count 1 per group per calendar day
              applies_to evening.push
              on_cap skip
            }
            scenario cheaper {
              set evening.flash.price = 30% off list_price
            }

            """);
        Assert.Empty(applied.Diagnostics.Select(DiagnosticText.Render));
        var plan = applied.Plan!.Plan;
        Assert.Equal(["morning.flash", "evening.flash"], plan.Offers.Select(offer => offer.Name));
        Assert.Equal(["rice", "fruit"], plan.Offers.Select(offer => offer.Product));
        Assert.Equal(["morning.push", "evening.push"], plan.Cadences.Select(cadence => cadence.Name));
        Assert.Equal("evening.flash", Assert.Single(Assert.Single(plan.Scenarios).Offers).Name);
    }

    [Fact]
    public void Mistake_in_a_template_is_reported_once_however_often_it_is_applied()
    {
        var applied = Compile(FlashDay.Replace("duration 30min", "duration 30", StringComparison.Ordinal) +
            "apply a {\n  template flash_day\n  with moment = 10:00\n  with item = rice\n}\napply b {\n  template flash_day\n  with moment = 12:00\n  with item = rice\n}\n");
        Assert.Equal("PB2102", Assert.Single(applied.Diagnostics).Code);
    }

    [Fact]
    public void Unknown_template_is_one_error()
    {
        var found = Assert.Single(Compile(FlashDay + "apply morning {\n  template flash_dya\n  with moment = 10:00\n  with item = rice\n}\n").Diagnostics);
        Assert.Equal("PB2002", found.Code);
        Assert.Equal("flash_day", Assert.Single(found.Fixes).Edits[0].NewText);
    }

    [Fact]
    public void What_a_template_may_not_hold_is_said()
    {
        var found = Assert.Single(Compile("template odd {\n  holdout 10% of groups\n}\napply x {\n  template odd\n}\n").Diagnostics);
        Assert.Equal("PB2001", found.Code);
    }

    [Fact]
    public void Let_with_the_name_of_something_declared_is_one_error() =>
        Assert.Equal("PB2003", Assert.Single(Compile("let rice = Mon\n").Diagnostics).Code);

    private static Compilation Compile(string fragment) => Compilation.Create(new SourceText("main.playbook", ExampleHost.Wrap(fragment + Shop)), "test");
}
