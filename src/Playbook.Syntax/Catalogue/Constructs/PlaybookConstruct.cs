namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PlaybookConstruct
{
    public static Construct Definition { get; } = new("playbook", Naming.Named, "A campaign: whom it speaks to, when, with which offers, at what cost, to reach what.", "playbook bbk_store_groups { … }")
    {
        Clauses =
        [
            new("title", "What people call it.", "title \"步步高 · 门店社群\"") { Phrases = ["<text>"] },
            new("currency", "The currency of all money in the playbook, by its ISO 4217 code.", "currency CNY") { Phrases = ["<currency>"], Occurs = Occurs.Required, InsertWhenMissing = "currency CNY" },
            new("timezone", "The time zone of all local times, by its IANA name.", "timezone Asia/Shanghai") { Phrases = ["<timezone>"], Occurs = Occurs.Required, InsertWhenMissing = "timezone Asia/Shanghai" },
            new("period", "The first and the last day, both included.", "period 2018-04-02 .. 2019-05-31") { Phrases = ["<date_range>"], Occurs = Occurs.Required },
            new("channel", "Where the groups live, and which party keeps them.", "channel wecom_group") { Phrases = ["<name: wecom_group | wechat_group | qq_group | dingtalk_group | feishu_group | line_group | whatsapp_group | telegram_group | app_group | other>", "<name: wecom_group | wechat_group | qq_group | dingtalk_group | feishu_group | line_group | whatsapp_group | telegram_group | app_group | other> run_by <party: ref party>"] },
            new("comply_with", "A dated pack of platform rules or laws that the playbook must meet.", "comply_with \"compliance/wecom\" as_of 2025-11-17") { Phrases = ["<pack: text> as_of <date>"], Occurs = Occurs.Repeated },
            new("purpose", "What the community is for, with weights that add up to 100 %.", "purpose sell 60%, link 30%, spread 10%") { Phrases = ["(<purpose: sell | link | spread> <percent>), …"] },
            new("rfm", "Over which window recency, frequency and money are scored.", "rfm { window 180d }") { Block = RfmConstruct.Definition },
            new("positioning", "What it stands for: 营销 1.0 the product, 2.0 the consumer, 3.0 values.", "positioning consumer") { Phrases = ["<positioning: product | consumer | values>"] },
            .. DeclarationClauses.All,
            new("population", "The shoppers around the stores, and how many are members at the start.", "population { … }") { Block = PopulationConstruct.Definition, Occurs = Occurs.Required },
            new("quiet_hours", "Hours in which nothing goes out.", "quiet_hours { … }") { Block = QuietHoursConstruct.Definition },
            new("budget", "What the campaign may cost, and what happens when it is spent.", "budget { … }") { Block = BudgetConstruct.Definition },
            new("holdout", "The share that is left alone, so that the effect can be measured in real life. Groups get no posts and their members no messages; members get no messages of their own, but read the posts of their groups.", "holdout 10% of groups") { Phrases = ["<percent from 0% below 100%> of <unit: members | groups>"], Default = "nobody is held out", OutOfRange = "somebody must be left to whom the campaign speaks" },
            new("assume", "A parameter of behaviour, with its source.", "assume fatigue.half_life = 15d source \"assumption\"") { Phrases = ["<assumption> [source <source: text>]"], DefinesName = true, Occurs = Occurs.Repeated, Default = "the catalogue's default, named in the forecast" },
            new("covariance", "How uncertain fitted parameters of behaviour are, together.", "covariance orders_fit { … }") { Block = CovarianceConstruct.Definition, Occurs = Occurs.Repeated, Default = "parameters that `assume` states are kept at their values" },
            new("scenario", "A named variant: the playbook with some clauses set otherwise.", "scenario one_post_a_day { … }") { Block = ScenarioConstruct.Definition, Occurs = Occurs.Repeated },
            new("test", "What the playbook must do for one member at one moment, or what its forecast must reach.", "test reminds_fruit_buyers { … }") { Block = TestConstruct.Definition, Occurs = Occurs.Repeated },
            new("use", "Brings in a library: what it declares can be used as if it stood here. The path is relative to this file and stays inside the project.", "use \"offers/spring.playbook\"") { Phrases = ["<text>"], Occurs = Occurs.Repeated },
            new("let", "A word that stands for a phrase wherever it is used.", "let busy_days = Mon, Wed, Fri") { Phrases = ["<phrase>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("template", "Declarations with parameters, to be applied any number of times.", "template flash_day { … }") { Block = TemplateConstruct.Definition, Occurs = Occurs.Repeated },
            new("apply", "An instance of a template. What the template declares is called `instance.name`.", "apply morning { … }") { Block = ApplyConstruct.Definition, Occurs = Occurs.Repeated },
        ],
    };
}
