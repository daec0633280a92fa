using Playbook.Specs.Pages;

namespace Playbook.Specs.Tests.Pages;

public sealed class ResultPageTests
{
    [Fact]
    public void Failure_shows_its_place_and_the_value_of_each_part_of_the_condition()
    {
        var document = TestWorld.Compile(TestWorld.Test("2026-03-30T12:00", "attribute city = 湘潭\nordered fruit on 2026-03-25", "sent news"));
        var results = TestWorld.Run(document, out _);
        var line = document.Tests[0].Expectations[0].Source!.Line;
        Assert.Equal(
            $"""
            FAIL  t
              world.playbook:{line}:12: expect e = sent news
                instead it is skipped because not_in_segment
                  locals → false
                    city == 长沙 or buyers → false
                      city == 长沙 → 湘潭 == 长沙 → false
                      buyers → false
                        orders(fruit, 30d) >= 2 and not do_not_disturb → false
                          orders(fruit, 30d) >= 2 → 1 >= 2 → false
                          not do_not_disturb → true
                            do_not_disturb → false

            """.ReplaceLineEndings("\n"),
            ResultPage.Render(document.Plan, results));
        Assert.Equal("1 test: 0 passed, 1 failed", ResultPage.Summary(results));
    }

    [Fact]
    public void Test_that_passes_is_one_line()
    {
        var document = TestWorld.Compile(TestWorld.Test("2026-03-30T12:00", string.Empty, "posted noon"));
        Assert.Equal("ok    t\n", ResultPage.Render(document.Plan, TestWorld.Run(document, out _)));
    }
}
