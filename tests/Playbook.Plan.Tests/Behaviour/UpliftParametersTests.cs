using Playbook.Plan.Behaviour;

namespace Playbook.Plan.Tests.Behaviour;

public class UpliftParametersTests
{
    [Theory]
    [InlineData("uplift.spring_mail.visit", ParameterUnit.Share, -1)]
    [InlineData("uplift.spring_mail.visit.big_spenders", ParameterUnit.Share, -1)]
    [InlineData("uplift_amount.spring_mail.spend", ParameterUnit.Number, -1_000_000)]
    [InlineData("untouched.visit", ParameterUnit.Share, 0)]
    [InlineData("untouched_amount.spend", ParameterUnit.Number, 0)]
    public void Parameter_of_a_response_is_known_by_the_form_of_its_name(string name, ParameterUnit unit, int least)
    {
        var parameter = BehaviourCatalogue.Find(name)!;
        Assert.Equal((name, unit, (decimal)least), (parameter.Name, parameter.Unit, parameter.Least));
        Assert.True(parameter.Takes(parameter.Most));
    }

    [Theory]
    [InlineData("uplift")]
    [InlineData("uplift.visit")]
    [InlineData("uplift.mail.visit.segment.more")]
    [InlineData("uplifts.mail.visit")]
    [InlineData("untouched")]
    [InlineData("untouched.visit.segment")]
    public void Other_names_are_not(string name) => Assert.Null(BehaviourCatalogue.Find(name));

    [Fact]
    public void Name_is_written_as_it_was_read() =>
        Assert.All(["uplift.mail.visit", "uplift_amount.mail.spend.vip"], name => Assert.Equal(name, UpliftName.TryRead(name)!.ToString()));
}
