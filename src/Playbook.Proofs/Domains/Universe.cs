using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>All members that a plan may ever judge: what is declared of them, and no more than that.</summary>
public sealed class Universe
{
    private readonly FrozenDictionary<string, PlanAttribute> _attributes;
    private readonly FrozenDictionary<string, PlanSurvey> _surveys;

    public Universe(CampaignPlan plan)
    {
        Plan = plan;
        Ground = new PolicyGround(plan);
        _attributes = plan.Attributes.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        _surveys = plan.Surveys.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
        Segments = plan.Segments.ToFrozenDictionary(s => s.Name, s => s.Predicate, StringComparer.Ordinal);
    }

    public CampaignPlan Plan { get; }

    /// <summary>
    /// Whether the log tells of every order. Without it a last order may be known that the log does not tell (one of before the log began, as in the
    /// simulation and in member files), and nothing follows from there being no order in a window.
    /// </summary>
    public bool OrdersAreComplete { get; init; }

    internal PolicyGround Ground { get; }

    internal FrozenDictionary<string, MemberPredicate> Segments { get; }

    internal PlanAttribute? Attribute(string name) => _attributes.GetValueOrDefault(name);

    /// <summary>The words that something can be, in the order of the plan; null where it may be any word.</summary>
    internal ImmutableArray<string>? Words(WordKind kind, string of) => (kind, of) switch
    {
        (WordKind.Attribute, _) => Attribute(of) switch
        {
            { Kind: AttributeKind.OneOf, Values.IsEmpty: false } oneOf => oneOf.Values,
            { Kind: AttributeKind.Truth } => ["true", "false"],
            _ => null,
        },
        (WordKind.Answer, _) => _surveys.GetValueOrDefault(of)?.Answers is { IsEmpty: false } answers ? answers : null,
        (WordKind.Fact, nameof(MemberFact.Role)) => Distinct(Plan.Groups.SelectMany(group => group.Roles).Select(role => role.Name)),
        (WordKind.Fact, nameof(MemberFact.Persona)) => Distinct(Plan.Population.Personas.Select(persona => persona.Name)),
        (WordKind.Fact, nameof(MemberFact.Group)) => Distinct(Plan.Groups.Select(group => group.Name)),
        (WordKind.Fact, nameof(MemberFact.GroupKind)) => Distinct(Plan.Groups.Select(group => group.Kind).OfType<string>()),
        _ => throw new InvalidOperationException($"Nothing is declared of {kind} {of}."),
    };

    private static ImmutableArray<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal)];
}
