using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Tests that a playbook states of itself: their cases, their values, and what is wrong in them.</summary>
public class TestBlockTests
{
    private const string World =
        """
        product fruit {
          list_price 20 CNY
        }
        segment buyers = orders(fruit, 30d) >= 1
        journey walk {
          stage first { enter orders(fruit, 30d) >= 1 }
        }
        cadence news {
          every Mon at 11:00
          send message to buyers
          message "hello"
        }

        """;

    [Fact]
    public void Each_case_puts_its_values_in_the_place_of_the_parameters()
    {
        var tests = Compile(
            """
            test says_hello {
              parameters paid, bought, fate
              case early { value paid = 5 CNY; value bought = 2026-02-01T09:30, 2026-02-02; value fate = sent }
              case late { value paid = 6 CNY; value bought = 2026-02-28; value fate = skipped }
              at 2026-03-02T11:00
              given { ordered fruit for paid on bought }
              expect hello = fate news
            }
            """).Plan!.Tests;
        Assert.Equal(["says_hello[early]", "says_hello[late]"], tests.Select(test => test.Title));
        Assert.Equal([new LocalDateTime(2026, 2, 1, 9, 30), new LocalDateTime(2026, 2, 2, 0, 0)], tests[0].Given.Orders.Select(order => order.At));
        Assert.Equal([5m, 6m], tests.Select(test => test.Given.Orders[0].Amount.Amount));
        Assert.IsType<PlanExpectation.GoesOut>(tests[0].Expectations[0]);
        Assert.IsType<PlanExpectation.Skipped>(tests[1].Expectations[0]);
    }

    [Fact]
    public void Order_without_an_amount_costs_the_list_price() =>
        Assert.Equal(20m, Compile("test t { at 2026-03-02T11:00; given { ordered fruit on 2026-02-25 }; expect e = sent news }").Plan!.Tests[0].Given.Orders[0].Amount.Amount);

    [Theory]
    [InlineData("at 2026-03-02T11:00; expect e = sent nwes", "PB2002", "nwes")]
    [InlineData("at 2026-02-30T11:00; expect e = sent news", "PB3002", "2026-02-30T11:00")]
    [InlineData("at 2026-03-02T25:00; expect e = sent news", "PB3003", "2026-03-02T25:00")]
    [InlineData("at 2026-03-02; expect e = sent news", "PB2103", "2026-03-02")]
    [InlineData("at 2026-03-02T11:00; expect e = sent", "PB2105", "sent")]
    [InlineData("at 2026-03-02T11:00; expect e = skipped news because of_rain", "PB2101", "of_rain")]
    [InlineData("at 2026-03-02T11:00; given { attribute town = x }; expect e = sent news", "PB2002", "town")]
    [InlineData("simulate 2 replicates seed 1; expect_forecast e = goals.none met with 80% confidence", "PB2002", "goals")]
    [InlineData("at 2026-03-02T11:00; expect e = stage of walk is frist", "PB2002", "frist")]
    [InlineData("at 2026-03-02T11:00; expect e = skipped stage last of walk because not_entered", "PB2002", "last")]
    [InlineData("at 2026-03-02T11:00; given { stage frist of walk since 2026-03-01 }; expect e = sent news", "PB2002", "frist")]
    [InlineData("at 2026-03-02T11:00; given { stage first of walk since 2026-03-03 }; expect e = sent news", "PB2517", "first of walk since 2026-03-03")]
    [InlineData("at 2026-03-02T11:00; given { unknown town }; expect e = sent news", "PB2002", "town")]
    public void Mistake_gives_one_diagnostic_at_its_place(string body, string code, string at)
    {
        var compilation = Compile($"test t {{ {body} }}");
        var diagnostic = Assert.Single(compilation.Diagnostics);
        Assert.Equal((code, at), (diagnostic.Code, compilation.Source.ToString(diagnostic.Span)));
    }

    [Fact]
    public void Mistake_that_all_cases_share_is_said_once_and_one_of_a_single_case_at_its_value()
    {
        var compilation = Compile(
            """
            test t {
              parameters bought
              case one { value bought = 2026-02-25 }
              case two { value bought = 2026-02-31 }
              case three { value bought = 2026-02-26 }
              at 2026-03-02T11:00
              given { ordered fruit on bought }
              expect e = sent nwes
            }
            """);
        Assert.Equal([("PB3002", "2026-02-31"), ("PB2002", "nwes")], compilation.Diagnostics.Select(d => (d.Code, compilation.Source.ToString(d.Span))));
    }

    [Fact]
    public void Thing_that_many_tests_speak_of_and_that_is_gone_is_said_once()
    {
        var compilation = Compile("test t { at 2026-03-02T11:00; expect e = sent departed }\ntest u { at 2026-03-02T11:00; expect e = sent departed; expect f = skipped departed }");
        Assert.Equal("PB2002", Assert.Single(compilation.Diagnostics).Code);
    }

    private static Compilation Compile(string tests) => Compilation.Create(new SourceText("tests.playbook", ExampleHost.Wrap(World + tests + "\n")), "test");
}
