using Playbook.Scripts.Compiling;
using Playbook.Scripts.Contract;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Tests.Compiling;

/// <summary>What scripts can be written with, compiled and run in this process.</summary>
public sealed class UsefulScriptTests
{
    private static readonly DateTime s_monday = new(2026, 5, 4, 11, 0, 0, DateTimeKind.Unspecified);

    private static Campaign Shop { get; } = new("shop")
    {
        Title = "Shop",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        First = new DateOnly(2026, 5, 1),
        Last = new DateOnly(2026, 5, 31),
        Cadences = [new Cadence("rice_post") { Trigger = "weekly", Group = "friends", Offer = "rice_15", Message = "today" }],
        Touches =
        [
            new Touch("rice_post") { When = s_monday, Group = "friends", Offer = "rice_15" },
            new Touch("oil_post") { When = s_monday.AddMinutes(30), Group = "friends", Offer = "oil_5" },
            new Touch("news") { When = s_monday.AddDays(1), Group = "friends", IsQuiet = true },
        ],
        Offers =
        [
            new Offer("rice_15") { OfferKind = "percentage", Product = "rice", ListPrice = 40m, Price = 34m, Discount = 15m, Stock = 5, Limits = [new Limit(1, "calendar day")] },
            new Offer("oil_5") { OfferKind = "amount_off", Product = "oil", ListPrice = 80m, Price = 75m },
        ],
        Products = [new Product("rice") { ListPrice = 40m, GrossMargin = 20m }, new Product("oil") { ListPrice = 80m }],
        Segments = [new Segment("quiet", "do_not_disturb")],
        Groups = [new Group("friends") { Capacity = 200, Roles = ["leader", "guest"] }],
        Goals = [new Goal("keep") { Horizon = "long_term", Targets = ["habit"] }],
        Budgets = [new Budget("1") { Covers = ["discounts"], Amount = 1000m, Window = "calendar month", OnSpent = "report" }],
    };

    [Theory]
    [InlineData("campaign.Offers.Where(offer => offer.Price < 50m).Select(offer => new Finding(offer, \"cheap\"))", "offer rice_15: cheap")]
    [InlineData("from offer in campaign.Offers where offer.Stock is null select new Finding(offer, \"no stock\", \"it may run out\")", "offer oil_5: no stock")]
    [InlineData("from offer in campaign.Offers where offer.Discount > 10m select new Finding(offer, $\"{offer.Discount:0.0}% of {offer.ListPrice}\")", "offer rice_15: 15.0% of 40")]
    [InlineData("from touch in campaign.Touches where touch.When.DayOfWeek is DayOfWeek.Monday && touch.When.Hour >= 11 select new Finding(touch, touch.When.ToString(\"yyyy-MM-dd HH:mm\"))", "cadence oil_post: 2026-05-04 11:30|cadence rice_post: 2026-05-04 11:00")]
    [InlineData("from pair in campaign.Touches.Zip(campaign.Touches.Skip(1)) let apart = pair.Second.When - pair.First.When where apart < TimeSpan.FromHours(1) select new Finding(pair.Second, $\"{apart.TotalMinutes} min after {pair.First.Name}\")", "cadence oil_post: 30 min after rice_post")]
    [InlineData("from touch in campaign.Touches join offer in campaign.Offers on touch.Offer equals offer.Name orderby offer.Price descending select new Finding(touch, offer.Name)", "cadence oil_post: oil_5|cadence rice_post: rice_15")]
    [InlineData("from touch in campaign.Touches group touch by touch.Group into same where same.Count() > 2 select new Finding(same.First(), same.Key + \" has \" + same.Count())", "cadence rice_post: friends has 3")]
    [InlineData("campaign.Groups.Where(group => group.Roles.Contains(\"guest\")).Select(group => new Finding(group, string.Join(\", \", group.Roles)))", "group friends: leader, guest")]
    [InlineData("campaign.Offers.Where(offer => new[] { \"rice\", \"tea\" }.Contains(offer.Product)).Select(offer => new Finding(offer, offer.OfferKind.ToUpperInvariant()))", "offer rice_15: PERCENTAGE")]
    [InlineData("campaign.Offers.Select(offer => new Finding(offer, offer.Discount is { } off && off > 5m ? \"rice\" : offer.Name switch { \"rice_15\" => \"rice\", var other when other.Length > 4 => \"long\", _ => \"other\" }))", "offer oil_5: long|offer rice_15: rice")]
    [InlineData("campaign.Offers.Select(offer => new { offer.Name, Offer = offer, Off = (offer.ListPrice ?? 0m) - (offer.Price ?? 0m) }).Where(row => row.Off > 5m).Select(row => new Finding(row.Offer, $\"{Math.Round(row.Off, 1)}\"))", "offer rice_15: 6")]
    [InlineData("campaign.Budgets.Where(budget => budget.OnSpent == \"report\" && !campaign.Goals.Any(goal => goal.Horizon == \"short_term\")).Select(budget => new Finding(budget, budget.Window))", "budget 1: calendar month")]
    [InlineData("campaign.Last.DayNumber - campaign.First.DayNumber >= 30 ? new[] { new Finding(campaign, $\"{campaign.Last.DayNumber - campaign.First.DayNumber + 1} days\") } : Enumerable.Empty<Finding>()", "playbook shop: 31 days")]
    [InlineData("campaign.Touches.ToHashSet().Count == 3 && campaign.Products.ToDictionary(product => product.Name)[\"rice\"].GrossMargin == 20m ? campaign.Goals.Select(goal => new Finding(goal, goal.Targets[0])) : null", "goal keep: habit")]
    [InlineData("campaign.Products.Select(product => new Finding(product, string.Join(\"-\", \"a_b\".Split('_')) + string.Join(\"\", \"c\", product.Name.Trim('r'))))", "product oil: a-bcoil|product rice: a-bcice")]
    [InlineData("// what is quiet\ncampaign.Touches\n    .Where(touch => touch.IsQuiet) /* all */\n    .Select(touch => new Finding(touch, \"quiet\", Because: \"it is late\"))\n", "cadence news: quiet")]
    public void Script_finds_what_it_says(string text, string expected)
    {
        var compiled = ScriptCompiler.Compile(text);
        Assert.Empty(compiled.Problems);
        Assert.Equal(expected, string.Join('|', Assert.Single(LoadedScript.Run(compiled.Assembly, [Shop])!.Value).Select(finding => $"{finding.Kind} {finding.Name}: {finding.Message}")));
    }

    [Fact]
    public void Compiled_form_is_the_same_each_time() =>
        Assert.Equal(ScriptCompiler.Compile("campaign.Offers.Select(offer => new Finding(offer, \"x\"))").Assembly, ScriptCompiler.Compile("campaign.Offers.Select(offer => new Finding(offer, \"x\"))").Assembly);
}
