using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

/// <summary>Plans that use every property and every member of every closed family, with names that exist.</summary>
internal static class PlanGen
{
    private const string Currency = "CNY";

    internal static readonly Gen<string> s_text = Either(
        Among("水果", "a \"quoted\" word", "", "🍚 rice", "line\nbreak", "\\ / < & '", "{{ offer.price }}"), Gen.String[Gen.Char['a', 'z'], 1, 8]);

    internal static readonly Gen<int> s_count = Gen.Int[0, 100_000];

    internal static readonly Gen<decimal> s_number = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 12], (n, scale) => Scaled(n, scale));

    internal static readonly Gen<Money> s_money = s_number.Select(n => new Money(n, Currency));

    internal static readonly Gen<Percent> s_percent = s_number.Select(n => new Percent(n));

    internal static readonly Gen<Duration> s_length = Either(
        Gen.Int[0, 400].Select(n => Duration.FromDays(n)),
        Gen.Int[0, 100].Select(n => Duration.FromHours(n)),
        Gen.Int[0, 100_000].Select(n => Duration.FromSeconds(n)),
        Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000].Select(n => Duration.FromNanoseconds(n)));

    internal static readonly Gen<Window> s_window = Gen.Select(
        Gen.Enum<WindowKind>(), Gen.Int[1, 90], Gen.Enum<WindowUnit>(), (kind, length, unit) => new Window(kind, length, unit));

    internal static readonly Gen<LocalDate> s_date = Gen.Int[0, 40_000].Select(n => new LocalDate(1950, 1, 1).PlusDays(n));

    internal static readonly Gen<LocalTime> s_time = Either(
        Gen.Int[0, 1439].Select(m => LocalTime.Midnight.PlusMinutes(m)),
        Gen.Long[0, NodaConstants.NanosecondsPerDay - 1].Select(LocalTime.FromNanosecondsSinceMidnight));

    internal static readonly Gen<OffsetDateTime> s_slot = Gen.Select(
        s_date, s_time, Either(Gen.Int[-72, 72].Select(q => q * 900), Gen.Int[-60_000, 60_000]), (d, t, o) => new OffsetDateTime(d + t, Offset.FromSeconds(o)));

    internal static readonly Gen<ComparisonOperator> s_operator = Gen.Enum<ComparisonOperator>();

    internal static readonly Gen<Operand> s_operand = Either<Operand>(
        s_number.Select(v => (Operand)new Operand.Count(v)),
        s_money.Select(v => (Operand)new Operand.Amount(v)),
        s_length.Select(v => (Operand)new Operand.Length(v)),
        s_date.Select(v => (Operand)new Operand.Date(v)),
        s_number.Select(v => (Operand)new Operand.Way(new Distance(v))),
        s_count.Select(v => (Operand)new Operand.DaysAgo(v)));

    private static readonly Gen<OrderPredicate> s_order = Gen.Recursive<OrderPredicate>((depth, self) => depth > 1
        ? Either(
            Gen.Select(s_operator, s_money, (o, m) => (OrderPredicate)new OrderPredicate.Amount(o, m)),
            Gen.Const((OrderPredicate)new OrderPredicate.OfProduct(["fruit"])),
            Gen.Const((OrderPredicate)new OrderPredicate.WithOffer(["flash"])))
        : Either(
            Many(self).Select(t => (OrderPredicate)new OrderPredicate.AllOf(t)),
            Many(self).Select(t => (OrderPredicate)new OrderPredicate.AnyOf(t)),
            self.Select(t => (OrderPredicate)new OrderPredicate.Not(t))));

    private static readonly Gen<MemberQuantity> s_quantity = Gen.Select(
        Gen.Enum<MemberMeasure>(),
        Maybe(s_length),
        Among("fruit", null),
        Among("flash", null),
        Among("daily", null),
        Maybe(Gen.Enum<WindowUnit>()),
        Among("city", null),
        Either(s_order.Select(o => (OrderPredicate?)o), Gen.Const((OrderPredicate?)null)),
        (m, w, p, o, c, u, a, where) => new MemberQuantity(m, w, p, o, c, u, a, where));

    private static readonly Gen<PlanRange> s_range = Gen.Select(s_operand, s_operand, (from, to) => new PlanRange(from, to));

    private static readonly Gen<PlanDistribution?> s_distribution = Either(
        Gen.Const((PlanDistribution?)null),
        Many(Gen.Select(s_text, s_percent, (t, p) => new PlanWeight(t, p))).Select(w => (PlanDistribution?)new PlanDistribution.Weights(w)),
        s_range.Select(r => (PlanDistribution?)new PlanDistribution.Uniform(r)),
        Gen.Select(s_operand, s_operand, (m, d) => (PlanDistribution?)new PlanDistribution.Normal(m, d)),
        Gen.Select(s_operand, s_percent, (m, v) => (PlanDistribution?)new PlanDistribution.Lognormal(m, v)));

    private static readonly Gen<PlanAttribute> s_attribute = Gen.Select(
        Gen.Enum<AttributeKind>(), s_text, Text(), Either(s_range.Select(r => (PlanRange?)r), Gen.Const((PlanRange?)null)), s_distribution, Maybe(s_percent), (k, v, c, r, d, u) =>
            new PlanAttribute("city", ["长沙", v], c) { Kind = k, Range = r, Distribution = d, Unknown = u });

    internal static readonly Gen<MemberPredicate> s_leaf = Either(
        Gen.Bool.Select(v => (MemberPredicate)new MemberPredicate.Constant(v)),
        Gen.Enum<MemberFlag>().Select(v => (MemberPredicate)new MemberPredicate.Flag(v)),
        Many(s_text).Select(v => (MemberPredicate)new MemberPredicate.AttributeIn("city", v)),
        Gen.Const((MemberPredicate)new MemberPredicate.Known("city")),
        Gen.Select(Gen.Enum<MemberFact>(), f => (MemberPredicate)new MemberPredicate.FactIn(f, ["club"])),
        Gen.Select(Gen.Enum<RankEnd>(), s_percent, s_quantity, (e, s, q) => (MemberPredicate)new MemberPredicate.Ranked(e, s, q)),
        Text().Select(a => (MemberPredicate)new MemberPredicate.Answered("pain", a)),
        Gen.Select(s_length, s_operator, s_count, (w, o, n) => (MemberPredicate)new MemberPredicate.EventCount("lesson", w, o, n)),
        Gen.Select(s_quantity, s_operator, s_operand, (q, o, x) => (MemberPredicate)new MemberPredicate.Comparison(q, o, x)));

    public static readonly Gen<MemberPredicate> Predicate = Gen.Recursive<MemberPredicate>((depth, self) => depth > 3
        ? s_leaf
        : Either(
            s_leaf,
            Many(self).Select(t => (MemberPredicate)new MemberPredicate.AllOf(t)),
            Many(self).Select(t => (MemberPredicate)new MemberPredicate.AnyOf(t)),
            self.Select(t => (MemberPredicate)new MemberPredicate.Not(t))));

    internal static readonly Gen<MetricExpression> s_metric = Gen.Recursive<MetricExpression>((depth, self) => depth > 2
        ? Gen.Select(Gen.Enum<MetricMeasure>(), s_length, (m, w) => (MetricExpression)new MetricExpression.Measure(m, w))
        : Either(
            Gen.Select(Predicate, Predicate, (o, w) => (MetricExpression)new MetricExpression.PercentOfMembers(o, w)),
            Gen.Select(self, self, (n, d) => (MetricExpression)new MetricExpression.Ratio(n, d))));

    internal static readonly Gen<TargetBound> s_bound = Either<TargetBound>(
        s_percent.Select(v => (TargetBound)new TargetBound.Share(v)),
        s_number.Select(v => (TargetBound)new TargetBound.Count(v)),
        s_money.Select(v => (TargetBound)new TargetBound.Amount(v)),
        s_percent.Select(v => (TargetBound)new TargetBound.OfHoldout(v)));

    internal static readonly Gen<PlanGoal> s_goal = Gen.Select(
        Either(s_metric, Gen.Const((MetricExpression)new MetricExpression.Named("share"))), s_operator, s_bound, s_date, Gen.Enum<Horizon>(), Text(), (m, o, b, d, h, doc) =>
            new PlanGoal("keep", h, "keep", [new PlanTarget("habit", m, o, b, d), new PlanTarget("a", m, o, b, d)], doc));

    internal static readonly Gen<PlanPrice?> s_price = Either(
        Gen.Const((PlanPrice?)null),
        s_money.Select(v => (PlanPrice?)new PlanPrice.Fixed(v)),
        Gen.Select(s_percent, Gen.Enum<RoundingDirection>(), s_money, Gen.Bool, (d, r, m, has) =>
            (PlanPrice?)new PlanPrice.OffListPrice(d, has ? new PlanRounding(r, m) : null)));

    internal static readonly Gen<PlanCoupon?> s_coupon = Gen.Select(Maybe(s_money), Maybe(s_percent), Maybe(s_money), s_length, Maybe(s_count), (a, d, m, v, i) =>
        (PlanCoupon?)new PlanCoupon(a, d, m, v, i));

    internal static readonly Gen<PlanOffer> s_offer = Gen.Select(
        Gen.Enum<OfferKind>(),
        s_price,
        Gen.Select(s_count, Gen.Enum<StockScope>(), Gen.Enum<StockRefill>(), (c, s, r) => new PlanStock(c, s, r)),
        Gen.Select(s_count, s_window, (c, w) => ImmutableArray.Create(new PlanPurchaseLimit(c, w), new PlanPurchaseLimit(c + 1, null))),
        Maybe(s_length),
        Gen.Select(s_count, s_length, Gen.Enum<OnUnfilled>(), (s, l, u) => new PlanTeam(s, l, u)),
        s_coupon,
        Many(s_text),
        (kind, price, stock, limits, open, team, coupon, stacks) => new PlanOffer
        {
            Name = "flash",
            Kind = kind,
            Product = "fruit",
            Price = price,
            Stock = stock,
            Limits = limits,
            OpenFor = open,
            ShowsCountdown = stacks.IsEmpty,
            Team = team,
            Coupon = coupon,
            StacksWith = stacks,
        });

    internal static readonly Gen<PlanOffer> s_anyOffer = Gen.Select(s_offer, CommerceGen.Parts, (offer, parts) => parts(offer));

    private static readonly Gen<ImmutableArray<PlanDay>> s_days = Many(Either(
        s_date.Select(d => (PlanDay)new PlanDay.On(d)),
        Gen.Select(Among("mid_autumn", "spring_festival", "new_year"), Gen.Int[-40, 40], (h, n) => (PlanDay)new PlanDay.AtHoliday(h, n))));

    internal static readonly Gen<PlanTrigger> s_trigger = Either(
        Gen.Select(Many(Gen.Int[1, 7].Select(d => (IsoDayOfWeek)d)), Many(s_time), Many(s_slot), (d, t, s) => (PlanTrigger)new PlanTrigger.Weekly(d, t, s)),
        Gen.Select(Gen.Select(s_count, s_date), Gen.Select(Many(Gen.Int[1, 7].Select(d => (IsoDayOfWeek)d)), Many(s_time), Many(s_slot)), (n, s) =>
            (PlanTrigger)new PlanTrigger.EveryWeeks(n.Item1, n.Item2, s.Item1, s.Item2, s.Item3)),
        Gen.Select(Many(Gen.Int[1, 31]), Gen.Enum<OnShortMonth>(), Many(s_time), Many(s_slot), (d, p, t, s) => (PlanTrigger)new PlanTrigger.Monthly(d, p, t, s)),
        Gen.Select(s_days, Many(s_time), Many(s_slot), (d, t, s) => (PlanTrigger)new PlanTrigger.Dated(d, t, s)),
        Gen.Select(s_count, s_time, (d, t) => (PlanTrigger)new PlanTrigger.AfterJoin(d, t)),
        Gen.Select(Gen.Int[-90, 90], s_time, (d, t) => (PlanTrigger)new PlanTrigger.Replenishment(d, "fruit", t)),
        Gen.Select(s_count, s_time, (d, t) => (PlanTrigger)new PlanTrigger.BeforeExpiry(d, "flash", t)),
        Maybe(s_length).Select(d => (PlanTrigger)new PlanTrigger.OnEvent("lesson", d)),
        Gen.Select(s_count, s_time, Among("fruit", null), (d, t, p) => (PlanTrigger)new PlanTrigger.AfterLastOrder(d, p, t)));

    internal static readonly Gen<PlanAction> s_action = Among<PlanAction>(
        new PlanAction.Post("flash", "club"), new PlanAction.Post(null, "club"), new PlanAction.Post(null, "club") { TeaserOf = "flash" }, new PlanAction.Send("flash", "buyers"), new PlanAction.Send(null, "buyers"));

    internal static readonly Gen<PlanCadence> s_cadence = Gen.Select(s_trigger, s_action, Gen.Enum<EvaluateAt>(), Text(), s_days, (t, a, e, m, x) =>
        new PlanCadence { Name = "daily", Trigger = t, Action = a, EvaluateAt = e, Message = m, Priority = x.Length, Except = x });

    internal static readonly Gen<PlanGroup> s_group = Gen.Select(s_text, s_count, Gen.Enum<OnFull>(), s_percent, Maybe(s_length), Maybe(s_time), Many(s_text), (t, c, f, p, l, at, words) =>
        new PlanGroup
        {
            Name = "club",
            Kind = t,
            Value = t,
            OnePerStore = c % 2 == 0,
            Capacity = c,
            OnFull = f,
            Roles = [new PlanRole("owner", c, null, words), new PlanRole("core", null, p, []), new PlanRole("lurker", null, null, [])],
            Rules = [new PlanGroupRule("no_ads", "advert", [new PlanSanction("warn", null), new PlanSanction("silence", l)], l)],
            Staff = new PlanStaff(c, l, l, at, at, c),
        });

    internal static readonly Gen<PlanReferral> s_referral = Gen.Select(s_length, s_operator, s_percent, s_money, s_window, Gen.Enum<RewardTo>(), s_count, (l, o, p, m, w, to, n) =>
        new PlanReferral
        {
            Name = "poster",
            When = new GroupCondition(GroupMeasure.ActiveRate, l, o, p),
            Ask = "share",
            Counts = new PlanReferralCount(n, "likes"),
            Reward = "flash",
            RewardTo = to,
            Depth = n,
            Budget = new PlanSpendLimit(m, w),
        });

    internal static readonly Gen<PlanPopulation> s_population = Gen.Select(s_count, s_percent, s_length, s_money, Gen.Enum<PriceSensitivity>(), (n, p, l, m, s) =>
        new PlanPopulation(n, n, n, [new PlanPersona("single", p, l, m, p, s), new PlanPersona("family", p, l, m, p, s)]));

    private static readonly Gen<CampaignPlan> s_shop = Gen.Select(
        s_anyOffer, s_cadence, s_group, s_referral, s_goal, s_population, s_money, Gen.Select(s_date, s_window, Predicate, s_metric, s_percent, s_text, s_count, Gen.Select(Text(), s_attribute, Maybe(s_length))),
        (offer, cadence, group, referral, goal, population, money, more) => Assemble(offer, cadence, group, referral, goal, population, money, more))
        .SelectMany(CommerceGen.Paid);

    public static readonly Gen<CampaignPlan> Plan = Gen.Select(
        s_shop, Gen.Select(s_count, s_percent, s_length, s_date, s_window, s_text, s_money, Predicate), (plan, parts) => CommunityGen.Populate(plan, parts));

    private static CampaignPlan Assemble(
        PlanOffer offer, PlanCadence cadence, PlanGroup group, PlanReferral referral, PlanGoal goal, PlanPopulation population, Money money,
        (LocalDate Date, Window Window, MemberPredicate Predicate, MetricExpression Metric, Percent Percent, string Text, int Count, (string? Title, PlanAttribute Attribute, Duration? Rfm) Extra) more)
    {
        var recruit = new PlanRecruit
        {
            Name = "till",
            IntoGroup = "club",
            Pays = more.Extra.Title,
            Tiers = [new PlanRecruitTier("first", 1, more.Count, (JoinScope)(more.Count % 3), money), new PlanRecruitTier("further", 2, null, JoinScope.InTotal, money)],
            StopAt = new PlanJoinLimit(more.Count, (JoinScope)(more.Count % 3)),
        };
        var product = new PlanProduct("fruit", more.Extra.Title, money, more.Percent, Duration.FromDays(5), (PurchaseFrequency)(more.Count % 3));
        var budget = new PlanBudget([CostKind.Discounts, CostKind.Rewards, CostKind.Coupons], money, more.Window, (OnSpent)(more.Count % 3));
        var cap = new PlanCap("posts", more.Count, (CapScope)(more.Count % 4), more.Window, (OnCap)(more.Count % 3)) { AppliesTo = ["daily"], Kind = (TouchKind)(more.Count % 2), DelayUpTo = Duration.FromMinutes(more.Count) };
        var gate = new PlanPhaseGate
        {
            After = "selling",
            Days = more.Count,
            Done = more.Count % 2 == 0 ? new PhaseCondition.OfSize(ComparisonOperator.Greater, more.Count) : new PhaseCondition.OfGroup(referral.When!),
            TimeoutDays = more.Count,
            OnTimeout = (OnTimeout)(more.Count % 3),
            Next = "again",
        };
        var phase = new PlanPhase("again", null, null, [Activity.Teaser]) { Gate = gate };
        var stage = new PlanStage
        {
            Name = "ask",
            Enter = more.Predicate,
            Survey = "pain",
            OnExpired = new PlanOnExpired((OnExpired)(more.Count % 3), "end"),
            SendMatch = "remedy",
            SendOffer = "flash",
            Message = more.Extra.Title,
            Show = new PlanShow((ShownActivity)(more.Count % 3), Duration.FromHours(2)),
            Lasts = Duration.FromHours(more.Count),
            Allow = [Activity.Offers, Activity.Teaser],
        };
        var holdout = new PlanHoldout(more.Percent, (HoldoutUnit)(more.Count % 2));
        var assumption = new PlanAssumption("fatigue.half_life", more.Percent.Points, null, more.Extra.Title);
        return new CampaignPlan
        {
            Name = "shop",
            Title = more.Extra.Title,
            Currency = Currency,
            TimeZone = "Asia/Shanghai",
            Period = new PlanPeriod(more.Date, more.Date.PlusDays(more.Count)),
            Channel = more.Text,
            ComplyWith = [new PlanRulePack("compliance/wecom", more.Date)],
            Purposes = [new PlanPurpose("sell", more.Percent)],
            Metrics = [new PlanMetric("share", more.Metric)],
            Goals = [goal],
            Attributes = [more.Extra.Attribute],
            Rfm = more.Extra.Rfm is { } window ? new PlanRfm(window) : null,
            Population = population,
            Products = [product],
            Segments = [new PlanSegment("buyers", more.Predicate), new PlanSegment("all", new MemberPredicate.InSegment("buyers"))],
            Groups = [group],
            Recruits = [recruit],
            Phases = [new PlanPhase("selling", more.Date, more.Date, [Activity.Content, Activity.Offers, Activity.Recruit, Activity.Referral]), phase],
            Offers = [offer],
            Events = [new PlanEvent("lesson", more.Text)],
            Surveys = [new PlanSurvey("pain", (SurveyAsk)(more.Count % 2), more.Extra.Title, ["没时间", more.Text + "1"], Duration.FromDays(3))],
            Matches = [new PlanMatch("remedy", "pain", [new PlanRemedy("没时间", "flash"), new PlanRemedy("学不会", null)], "flash")],
            Journeys = [new PlanJourney("convert", [stage, new PlanStage { Name = "end", After = "ask" }], Duration.FromDays(more.Count))],
            Migrations = [new PlanMigration("convert", (InFlight)(more.Count % 4), [new PlanMove("old", "ask"), new PlanMove("gone", null)])],
            Waivers = [new PlanWaiver("PB7004", more.Date, more.Text, "because")],
            Forbids = [new PlanForbid("early", (ForbiddenKind)(more.Count % 3), more.Predicate)],
            Cadences = [cadence],
            Caps = [cap],
            QuietHours = new PlanQuietHours(new LocalTime(22, 0), new LocalTime(8, 0), (OnQuiet)(more.Count % 2)),
            Referrals = [referral],
            Budgets = [budget],
            Holdout = holdout,
            Assumptions = [assumption, new PlanAssumption("retention.form", null, "bg_nbd", null), new PlanAssumption("purchase.r", 0.9m, null, more.Text), new PlanAssumption("dropout.a", 0.1m, null, null)],
            Covariances = [new PlanCovariance("fit", (ParameterScale)(more.Count % 3), [new PlanCovarianceRow("dropout.a", [more.Count]), new PlanCovarianceRow("purchase.r", [0m, 0.04m])])],
            Scenarios =
            [
                new PlanScenario("less")
                {
                    Offers = [offer], Cadences = [cadence], Caps = [cap], Referrals = [referral], Recruits = [recruit], Budgets = [budget], Products = [product],
                    Groups = [group], Phases = [phase], Population = population, Holdout = holdout, Assumptions = [assumption],
                },
                new PlanScenario("same") { Without = [new PlanOmission(OmittedKind.QuietHours, null), new PlanOmission(OmittedKind.Budget, null)] },
            ],
        };
    }

    private static decimal Scaled(long value, int scale) => new((int)(Math.Abs(value) & 0xFFFFFFFF), (int)(Math.Abs(value) >> 32), 0, value < 0, (byte)scale);

    internal static Gen<T> Either<T>(params Gen<T>[] gens) => Gen.OneOf<T>(gens);

    internal static Gen<T> Among<T>(params T[] values) => Gen.OneOf<T>(values);

    internal static Gen<string?> Text() => Either(s_text.Select(t => (string?)t), Gen.Const((string?)null));

    internal static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Either(gen.Select(v => (T?)v), Gen.Const((T?)null));

    internal static Gen<ImmutableArray<T>> Many<T>(Gen<T> gen) => gen.List[0, 3].Select(items => items.ToImmutableArray());
}
