using Playbook.Plan.Behaviour;

namespace Playbook.Plan.Tests.Behaviour;

public class BehaviourCatalogueTests
{
    [Fact]
    public void Every_parameter_is_named_once_and_explained()
    {
        var names = BehaviourCatalogue.Parameters.Select(p => p.Name).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(BehaviourCatalogue.Parameters, p =>
        {
            Assert.Matches("^[a-z]+(\\.[a-z_]+)+$", p.Name);
            Assert.NotEmpty(p.Doc);
            Assert.NotEmpty(p.Source);
            Assert.Same(p, BehaviourCatalogue.Find(p.Name));
        });
    }

    [Fact]
    public void Defaults_lie_within_their_ranges_and_shares_between_nothing_and_all()
    {
        Assert.All(BehaviourCatalogue.Parameters.Where(p => p.Unit != ParameterUnit.Form), p => Assert.InRange(p.Default, p.Low, p.High));
        Assert.All(BehaviourCatalogue.Parameters.Where(p => p.Unit == ParameterUnit.Share), p => Assert.True(p.Low >= 0 && p.High <= 1, p.Name));
        Assert.All(BehaviourCatalogue.Parameters, p => Assert.Equal(p.Unit == ParameterUnit.Form, !p.Forms.IsEmpty));
    }

    [Fact]
    public void What_may_be_stated_holds_what_is_drawn() =>
        Assert.All(BehaviourCatalogue.Parameters.Where(p => p.Unit != ParameterUnit.Form), p => Assert.True(p.Takes(p.Low) && p.Takes(p.Default) && p.Takes(p.High), p.Name));

    [Fact]
    public void Scopes_name_forms_of_a_parameter_that_has_them()
    {
        Assert.All(BehaviourCatalogue.Parameters.Where(p => p.Scope is not null), p => Assert.Empty(p.Scope!.Forms.Except(BehaviourCatalogue.Find(p.Scope.Parameter)!.Forms)));
        Assert.All(BehaviourCatalogue.Find("purchase.form")!.Forms, form => Assert.Contains(BehaviourCatalogue.Parameters, p => p.Scope?.Forms.Contains(form) == true));
    }

    [Fact]
    public void Seasons_have_a_multiplier_for_each_month_and_day_of_the_week()
    {
        Assert.Equal((12, 7), (SeasonParameters.Months.Length, SeasonParameters.Weekdays.Length));
        Assert.All([.. SeasonParameters.Months, .. SeasonParameters.Weekdays], name => Assert.Equal(1m, BehaviourCatalogue.Find(name)!.Default));
    }

    [Fact]
    public void Unknown_parameter_is_not_found() => Assert.Null(BehaviourCatalogue.Find("nothing.of_the_kind"));
}
