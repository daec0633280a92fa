using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Catalogue;

/// <summary>Words that people write for a word of the language because they mean the same; a spellchecker cannot find those.</summary>
public static class NearWords
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_meant = new (string Written, string Meant)[]
    {
        // Kinds of offers, beside what the field calls each.
        ("discount", "percentage price discounts"), ("percent", "percentage"), ("percent_off", "percentage price"), ("折扣", "percentage price"), ("打折", "percentage"),
        ("sale", "flash_sale"), ("flash", "flash_sale"), ("seckill", "flash_sale"), ("group_buy", "team_purchase"), ("pintuan", "team_purchase"), ("voucher", "coupon"),
        ("优惠券", "coupon"), ("優惠券", "coupon"), ("giveaway", "gift"), ("raffle", "lottery"), ("trial", "free_trial"), ("sample", "free_trial"), ("preorder", "presale"),
        ("pre_sale", "presale"), ("combo", "bundle"), ("package", "bundle"), ("group_purchase", "group_deal"), ("chain", "chain_signup"),

        // What is asked of a member.
        ("last_order", "since_last_order"), ("last_purchase", "since_last_order"), ("days_since_order", "since_last_order"), ("days_since_last_order", "since_last_order"),
        ("since_order", "since_last_order"), ("recency", "since_last_order"), ("last_active", "since_last_active"), ("silent", "since_last_active"), ("silence", "since_last_active"),
        ("inactive", "since_last_active"), ("dormant", "since_last_active"), ("沉默", "since_last_active"), ("join_date", "joined"), ("joined_at", "joined"),
        ("purchases", "orders"), ("order_count", "orders"), ("frequency", "orders"), ("spent", "spend"), ("spending", "spend"), ("dnd", "do_not_disturb"), ("muted", "do_not_disturb"),
        ("everybody", "everyone"), ("all", "everyone"), ("all_members", "everyone"),

        // Figures.
        ("repurchase_rate", "user_repurchase_rate"), ("repurchase", "user_repurchase_rate"), ("retention", "user_repurchase_rate"), ("复购率", "user_repurchase_rate"),
        ("revenue", "member_revenue"), ("gmv", "member_revenue"), ("sales", "member_revenue"), ("profit", "member_margin"), ("margin", "member_margin gross_margin"),
        ("aov", "average_order_value"), ("客单价", "average_order_value"), ("churn", "opt_out_rate"), ("churn_rate", "opt_out_rate"), ("unsubscribe_rate", "opt_out_rate"),
        ("conversion_rate", "redemption_rate"), ("virality", "k_factor"), ("member_count", "members"),

        // Clauses.
        ("text", "message"), ("content", "message"), ("body", "message"), ("copy", "message"), ("schedule", "every"), ("when", "every"), ("goods", "product"), ("item", "product"), ("sku", "product"),
        ("inventory", "stock"), ("quantity", "stock"), ("validity", "valid"), ("expires", "valid"), ("expiry", "valid"), ("dates", "period"), ("tz", "timezone"), ("time_zone", "timezone"),
        ("on_limit", "on_cap"), ("max", "limit count"), ("maximum", "limit count"), ("minimum_spend", "min_spend"), ("threshold", "min_spend"), ("name", "title"),
        ("cost", "gross_margin"), ("size", "capacity"),

        // Channels.
        ("wecom", "wecom_group"), ("wework", "wecom_group"), ("wxwork", "wecom_group"), ("企业微信", "wecom_group"), ("企业微信群", "wecom_group"), ("企微", "wecom_group"),
        ("企微群", "wecom_group"), ("企業微信", "wecom_group"), ("企業微信群", "wecom_group"), ("wechat", "wechat_group"), ("weixin", "wechat_group"), ("微信", "wechat_group"), ("微信群", "wechat_group"),
        ("qq", "qq_group"), ("qq群", "qq_group"), ("dingtalk", "dingtalk_group"), ("dingding", "dingtalk_group"), ("钉钉", "dingtalk_group"), ("钉钉群", "dingtalk_group"), ("釘釘", "dingtalk_group"),
        ("釘釘群", "dingtalk_group"), ("feishu", "feishu_group"), ("lark", "feishu_group"), ("飞书", "feishu_group"), ("飞书群", "feishu_group"), ("飛書", "feishu_group"), ("飛書群", "feishu_group"),
        ("line", "line_group"), ("whatsapp", "whatsapp_group"), ("telegram", "telegram_group"), ("app", "app_group"),

        // Choices.
        ("ignore", "skip"), ("block", "skip"), ("wait", "delay"), ("postpone", "delay"), ("discard", "drop"), ("daily", "day"),
    }.ToFrozenDictionary(pair => pair.Written, pair => pair.Meant.Split(' ').ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_terms = OfferKind.All.ToFrozenDictionary(kind => kind.Term, kind => kind.Word, StringComparer.Ordinal);

    /// <summary>The known word that most likely is meant: one of the same meaning, else one of nearly the same spelling.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        return OfMeaning(word, words) ?? Spellchecker.Nearest(word, words);
    }

    /// <summary>The known word of the same meaning; null where there is none.</summary>
    public static string? OfMeaning(string word, IReadOnlyCollection<string> known)
    {
        if (s_terms.TryGetValue(word, out var kind) && known.Contains(kind)) return kind;
        return s_meant.TryGetValue(word, out var meant) ? meant.FirstOrDefault(known.Contains) : null;
    }
}
