using System.Diagnostics;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Templates.Tests;

public sealed class MessageRenderTests
{
    private static readonly MessageModel s_model = MessageModel.Empty(MessageScope.Send).With("offer.price", "34.90").With("member.name", "王芳");

    [Theory]
    [InlineData("{{ member.name }}: {{ offer.price }}", "王芳: 34.90")]
    [InlineData("{{ offer.stock }}|{{ offer.product.title }}", "|")]
    [InlineData("{{ if offer.stock }}few{{ else }}many{{ end }}", "many")]
    [InlineData("{{ offer.price | string.append ' CNY' }}", "34.90 CNY")]
    public void Message_renders(string template, string expected) => Assert.Equal(new RenderedMessage(expected, null), MessageTemplate.Render(template, s_model));

    [Theory]
    [InlineData("{{ for i in 1..1000000 }}{{ i }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..900 }}{{ for j in 1..900 }}{{ for k in 1..900 }}{{ j }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ 'x' * 2000000000 }}")]
    [InlineData("{{ (1..2000000000) | array.join ',' }}")]
    [InlineData("{{ (1..2000000000) | array.sort }}")]
    [InlineData("{{ offer.price = 1 }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ include 'x' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ for i in 1..999 }}{{ 'xxxxxxxxxxxxxxxxxxxxxxxx' }}{{ end }}")]
    public void Runaway_message_gives_a_fault_soon(string template)
    {
        var watch = Stopwatch.StartNew();
        var rendered = MessageTemplate.Render(template, s_model);
        Assert.NotNull(rendered.Fault);
        Assert.Equal(string.Empty, rendered.Text);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void Output_is_bounded() =>
        Assert.InRange(MessageTemplate.Render("{{ x = 'xxxxxxxxxx'; for i in 1..40; x = x + x; end }}{{ x }}", s_model).Text.Length, 0, 10_000);

    [Fact]
    public void Model_is_filled_from_the_plan()
    {
        var offer = new PlanOffer
        {
            Name = "team_fruit",
            Kind = OfferKind.TeamPurchase,
            Product = "fruit",
            Team = new PlanTeam(3, Duration.FromHours(24), OnUnfilled.Refund),
            Price = new PlanPrice.OffListPrice(new Percent(25), new PlanRounding(RoundingDirection.Down, new Money(0.10m, "CNY"))),
            Stock = new PlanStock(5, StockScope.PerGroup, StockRefill.PerSlot),
        };
        var cadence = new PlanCadence { Name = "promo", Trigger = new PlanTrigger.AfterLastOrder(5, null, new LocalTime(11, 0)), Action = new PlanAction.Post("team_fruit", "club") };
        var plan = new CampaignPlan
        {
            Name = "shop",
            Currency = "CNY",
            TimeZone = "Asia/Shanghai",
            Period = new PlanPeriod(new LocalDate(2018, 4, 2), new LocalDate(2018, 4, 3)),
            Population = new PlanPopulation(1, 1, 0, []),
            Offers = [offer],
            Products = [new PlanProduct("fruit", "水果", new Money(24.90m, "CNY"), null, null, null)],
        };
        var model = MessageModelFactory.Create(plan, cadence, new LocalDateTime(2018, 4, 2, 11, 0), store: "store 7");
        var rendered = MessageTemplate.Render("{{ offer.product.title }} {{ offer.price }} 省 {{ offer.saves }}, {{ offer.team }} 人, {{ slot.time }}, {{ group.name }}, {{ store.name }}", model);
        Assert.Equal("水果 18.60 省 6.30, 3 人, 11:00, club, store 7", rendered.Text);
    }
}
