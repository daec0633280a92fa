using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Kernels.Conditions;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

public class KernelTextTests
{
    [Fact]
    public void Kernel_is_shown_as_a_loop_with_the_words_of_the_language()
    {
        var orders = new MemberPredicate.Comparison(new MemberQuantity(MemberMeasure.Orders, Duration.FromDays(90)), ComparisonOperator.GreaterOrEqual, new Operand.Count(2));
        var text = KernelText.Of(SampleGroup.Lower(new MemberPredicate.AllOf([orders, new MemberPredicate.InSegment("reachable"), new MemberPredicate.AnyOf([new MemberPredicate.Known("age"), new MemberPredicate.AttributeIn("city", ["长沙"])])])));
        Assert.Equal(
            """
            // columns: byte[] doNotDisturb, double[] lastOrder, short[] attribute_city, double[] attribute_age
            // asked of the reference evaluator, for members left undecided: orders(90d) >= 2
            for (var first = 0; first < count; first += 64)
            {
                var asked = members[first / 64];
                if (asked == 0) continue;
                asked &= ~Bits(doNotDisturb == 1);                                   // not do_not_disturb
                if (asked != 0)
                {
                    asked &= Bits(now - lastOrder >= 44.000000000000014);            // since_last_order > 44d
                }
                if (asked != 0)
                {
                    var left1 = asked;
                    var found2 = left1;
                    found2 &= Bits(attribute_city == 0);                             // city == 长沙
                    left1 &= ~found2;
                    if (left1 != 0)
                    {
                        found2 = left1;
                        found2 &= Bits(known(attribute_age));                        // known(age)
                        left1 &= ~found2;                                            // or
                    }
                    asked &= ~left1;
                }
                if (asked != 0)
                {
                    asked = Ask(asked);                                              // orders(90d) >= 2
                }
                members[first / 64] = asked;
            }

            """,
            text);
    }
}
