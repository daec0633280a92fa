using System.Collections.Immutable;

namespace Playbook.Compiler.Reference;

/// <summary>From the mechanisms of the source articles to the constructs of the language. A test holds that each construct and each sample exists and that the sample uses the construct.</summary>
public static class DomainMap
{
    public static ImmutableArray<DomainMapping> Rows { get; } =
    [
        new("Six steps: 画像 persona, 结构 structure, 拉群 recruit, 促活 activate, 造势 build-up, 促销 promote, in this order", ["persona", "role", "phase.after", "phase.done", "phase.on_timeout", "phase.next", "phase.allow"], "six-steps"),
        new("共性 what members share drives conversion, 差异 what differs drives activity; experts lead", ["group.shares", "group.differs_in", "group.experts"], "knowledge-course"),
        new("基础流量 and 裂变流量; delivery radius; groups split by district", ["recruit.traffic", "group.shard", "group.radius", "fulfilment.radius"], "fresh-fruit-leaders"),
        new("Rational and emotional buying", ["product.purchase_mode"], "car-brand"),
        new("触点: touches, wear-out, group death; joy and 口碑 word of mouth", ["cap", "assume", "gathering"], "car-brand"),
        new("产消者: consumers who produce and spread; feedback and its answer time", ["task", "task.feedback", "staff.answer_within"], "car-brand"),
        new("营销 1.0 product, 2.0 consumer, 3.0 values; experience first", ["playbook.positioning"], "car-brand"),
        new("Eight questions to a community: who, what value, which circle, which place, what relationship, channel, store, operations", ["group.kind", "group.value", "group.shares", "group.relationship", "playbook.channel", "group.one_per", "staff"], "six-steps"),
        new("Three values: 链接 link, 传播 spread, 卖货 sell, with weights", ["playbook.purpose"], "bbk-store-groups"),
        new("Kinds of community: classmates, comrades, home town, industry, brand or fan, shopping", ["group.kind"], "car-brand"),
        new("Relationship is optional; with many groups nobody can nurture", ["group.relationship", "staff.work"], "shop-guides"),
        new("渠道+群: leaders (团长), orders, delivery", ["party", "commission", "fulfilment"], "fresh-fruit-leaders"),
        new("店+群: sells from the shelf and by 拼团", ["group.one_per", "offer.team"], "bbk-store-groups"),
        new("Why join, what value, how is it managed?", ["group.value", "group.rule", "staff"], "bbk-store-groups"),
        new("Old advertising: a growing budget for the same crowd", ["budget", "recruit.stop_at"], "cosmetics-lead-gift"),
        new("Purpose against product: high frequency wants sales, low frequency wants content", ["playbook.purpose", "product.frequency", "content"], "car-brand"),
        new("Take over an existing community, or grow one by events and invitations", ["origin"], "car-brand"),
        new("Core creators, active followers, 吃瓜 bystanders", ["role.share", "role.does", "role.becomes_when"], "car-brand"),
        new("Staff intervention hurts spread; 企业不作为, a community that runs itself", ["group.intervene", "group.self_run"], "car-brand"),
        new("High frequency: reminders by usage cycle, a day or a reason, member-only codes", ["product.replenish_every", "cadence.due", "cadence.on"], "fresh-fruit-leaders"),
        new("Low frequency: awareness, nearest entry, entries inside content, second-share reward, official re-exposure", ["product.presence", "entry", "content.carries", "referral.after", "referral.reexpose"], "car-brand"),
        new("分享 sharing, 销售 sales, 赋能 enablement (shop guides); lifecycle tags; silent orders", ["group.archetype", "group.lifecycle", "segment", "playbook.metric"], "shop-guides"),
        new("业绩 = 客流量 × 体验率 × 转化率 × 客单价 × 复购率", ["persona.order_value", "goal.target"], "bbk-store-groups"),
        new("老带新; a 秒杀 sequel with a leaderboard: 3,000 sold, top referrer 140", ["referral.counts", "referral.attribution", "referral.depth", "referral.limit", "leaderboard", "prize", "draw"], "city-alliance"),
        new("Alliance of 50 merchants: shared members, settlement, consent", ["merchants", "offer.contains", "settlement", "consent"], "city-alliance"),
        new("Sell one person 100 times: a long-term goal that short-term ones serve", ["goal.horizon", "goal.serves"], "bbk-store-groups"),
        new("User repurchase rate and order repurchase rate, each with a window, kept apart", ["goal.target", "playbook.metric"], "bbk-store-groups"),
        new("步步高: 10 stores × 3,500 members, 30 % of orders, 19.22 % still frequent", ["playbook.metric", "recruit", "population"], "bbk-store-groups"),
        new("Pay per join in tiers, with a scope: per store or in total", ["tier.joins", "tier.pay"], "bbk-store-groups"),
        new("Promotions on Monday, Wednesday, Friday; flash sales daily at 10, 12, 15, 18 o'clock; pushed to many groups at once", ["cadence.every", "cadence.post"], "bbk-store-groups-as-told"),
        new("Natural decay sets off fission: repost a poster, collect likes for a coupon", ["referral.when", "referral.ask", "referral.reward", "referral.budget"], "bbk-store-groups-as-told"),
        new("Five steps: 筛选 screen, 痛点 pain point, 对症下药 remedy, 氛围 atmosphere, 促销 promotion; no blind links, no exaggeration", ["journey", "stage.enter", "survey", "match", "forbid", "claim.evidence"], "knowledge-course"),
        new("Atmosphere: 订单雨 order rain of real orders, 接龙 chain sign-up, 拼团", ["stage.show"], "knowledge-course"),
        new("打折, 券, 减免, 满减, 满赠, 买二送一, 赠品, 套餐, 团购, 秒杀, 拼团, 接龙, 预售, 免费, 积分, 抽奖", ["offer.kind"], "cosmetics-lead-gift"),
        new("限时 limited time, 限量 stock, 限购 limit, 倒计时 countdown; strength set by cost", ["offer.duration", "offer.stock", "offer.limit", "offer.show", "offer.price_floor"], "city-alliance"),
        new("Do not copy blindly: assumptions are local and have a source", ["assume"], "city-alliance"),
        new("种子用户 seed users and rules first", ["origin.kind", "group.rule"], "car-brand"),
        new("Price wars: margin floor, platform's take, fake orders, missing after-sales", ["offer.price_floor", "aftersale", "product.warranty", "commission"], "fresh-fruit-leaders"),
        new("定位: an audience of young women, cosmetics as a lead gift", ["offer.gift", "attribute", "segment"], "cosmetics-lead-gift"),
        new("Short-term goals that serve a long-term one", ["goal.serves"], "bbk-store-groups"),
        new("Strict rules and their enforcement", ["rule.trigger", "rule.steps", "rule.enforced_by", "rule.appeal"], "shop-guides"),
        new("A dedicated operator with a first-response time; volunteers and tools free the owner", ["staff.dedicated", "staff.answer_within", "staff.volunteers", "staff.relief"], "shop-guides"),
    ];
}
