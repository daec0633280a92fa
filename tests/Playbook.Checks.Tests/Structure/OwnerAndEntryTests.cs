namespace Playbook.Checks.Tests.Structure;

public sealed class OwnerAndEntryTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("  role helper {\n    count 2 per group\n    does answer\n  }\n", 0)]
    [InlineData("  role guest {\n    share rest of group\n    does read\n  }\n", 1)]
    [InlineData("  staff {\n    people 1 in total\n  }\n", 0)]
    [InlineData("  experts 1 per group\n", 0)]
    public void Owner_has_somebody_beside_it(string more, int findings) => Assert.Equal(findings, Example.Of(
        "PB7312", $"group store_group {{\n  capacity 200 members\n  on_full open_another\n  role owner {{\n    count 1 per group\n    does own\n  }}\n{more}}}\n").Length);

    [Theory]
    [InlineData("high", "always_on", "", 0)]
    [InlineData("low", "campaign_only", "", 0)]
    [InlineData("low", "always_on", "  product rice\n", 0)]
    [InlineData("low", "always_on", "  product tea\n", 1)]
    public void What_is_seldom_bought_has_its_entry(string frequency, string presence, string product, int findings) => Assert.Equal(findings, Example.Of(
        "PB7314",
        $"product rice {{\n  list_price 40 CNY\n  presence {presence}\n  frequency {frequency}\n}}\nproduct tea {{\n  list_price 40 CNY\n}}\nentry shelf {{\n  kind booking\n  place pinned\n{(product.Length > 0 ? product : "  product tea\n")}  leads_to shop\n}}\n").Length);

    [Theory]
    [InlineData("purpose sell 50%, spread 30%, link 20%", 3)]
    [InlineData("purpose sell 85%, link 15%", 1)]
    public void A_purpose_is_served(string purpose, int findings) => Assert.Equal(findings, Example.Of("PB7302", purpose + "\n" + Example.Group).Length);
}
