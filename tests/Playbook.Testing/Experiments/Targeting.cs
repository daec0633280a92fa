using System.Collections.Immutable;

namespace Playbook.Testing.Experiments;

/// <summary>Whom a playbook sends its messages to: the condition of its segment, chosen before anything was fitted.</summary>
public sealed record Targeting(string Name, string Condition)
{
    /// <summary>Five of them over what Hillstrom's log knows of its members.</summary>
    public static ImmutableArray<Targeting> OfHillstrom { get; } =
    [
        new("big spenders", "history >= 500"),
        new("lately, known for long", "recency <= 6 and not newbie"),
        new("women's goods alone", "womens and not mens"),
        new("web or phone, middling", "channel in [\"Web\", \"Phone\"] and history in 100 .. 350"),
        new("men's goods, lately, urban", "mens and recency <= 3 and zip_code == \"Urban\""),
    ];

    /// <summary>A playbook that sends both messages of the experiment to them.</summary>
    public string Playbook => $$"""
        playbook targeted {
          currency USD
          timezone America/New_York
          period 2026-03-02 .. 2026-03-15
          channel other
          use "response.playbook.yaml"
          population {
            stores 1
            shoppers 10_000 in total
            members_at_start 10_000 members
            persona buyer {
              share 100% of shoppers
              purchase_interval 60d
              order_value 100 USD cv 60%
              price_sensitivity medium
            }
          }
          segment target = {{Condition}}
          group list {
            kind shopping
            value "News of what is in store"
            capacity 10_000 members
            on_full open_another
          }
          cadence mens_e_mail {
            on 2026-03-03 at 10:00
            send message to target
            message "New shirts are in."
          }
          cadence womens_e_mail {
            on 2026-03-04 at 10:00
            send message to target
            message "New dresses are in."
          }
        }
        """;
}
