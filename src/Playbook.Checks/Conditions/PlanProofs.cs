using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>What checks ask of the conditions of one plan: each is read once, each pair of segments is asked about once, and what stays open is kept to be told.</summary>
public sealed class PlanProofs
{
    /// <summary>Fewer questions than this are not worth a second thread.</summary>
    private const int Few = 64;

    private readonly ConcurrentDictionary<MemberPredicate, Condition> _read = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Condition> _segments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), Answer> _overlaps = new();
    private readonly List<OpenQuestion> _open = [];
    private readonly Lazy<Prover> _prover;
    private readonly Lazy<PlanProofs> _ofToldOrders;

    /// <param name="plan">The plan.</param>
    /// <param name="options">How much is tried, and where questions are counted.</param>
    public PlanProofs(CampaignPlan plan, ProverOptions options) : this(plan, options, tellsAllOrders: false)
    {
    }

    private PlanProofs(CampaignPlan plan, ProverOptions options, bool tellsAllOrders)
    {
        Steps = options.Steps;
        _prover = new(() => new Prover(new Universe(plan) { OrdersAreComplete = tellsAllOrders }, options));
        _ofToldOrders = new(() => tellsAllOrders ? this : new PlanProofs(plan, options, tellsAllOrders: true));
    }

    public Prover Prover => _prover.Value;

    /// <summary>The most steps of one question.</summary>
    public int Steps { get; }

    /// <summary>The same questions, of those members alone whose every order the log tells.</summary>
    public PlanProofs OfToldOrders => _ofToldOrders.Value;

    /// <summary>What was not decided, in the order in which it was asked.</summary>
    internal IReadOnlyList<OpenQuestion> Open => _open;

    public Condition Read(MemberPredicate predicate) => _read.GetOrAdd(predicate, Prover.Read);

    public Condition Segment(string name) => _segments.GetOrAdd(name, known => Read(new MemberPredicate.InSegment(known)));

    /// <summary>Whether some member is in both segments at one moment.</summary>
    public Answer Overlap(string segment, string other) =>
        _overlaps.GetOrAdd(string.CompareOrdinal(segment, other) <= 0 ? (segment, other) : (other, segment), pair => Prover.Overlap(Segment(pair.Item1), Segment(pair.Item2)));

    /// <summary>The answers to many questions, in their order, whatever the number of threads.</summary>
    internal static ImmutableArray<TAnswer> Ask<TQuestion, TAnswer>(IReadOnlyList<TQuestion> questions, Func<TQuestion, TAnswer> answer) => questions.Count < Few
        ? [.. questions.Select(answer)]
        : [.. questions.AsParallel().AsOrdered().Select(answer)];

    /// <summary>Keeps a question that was not decided.</summary>
    internal void Leave(OpenQuestion question)
    {
        if (!_open.Exists(known => known.At == question.At && known.Beside == question.Beside)) _open.Add(question);
    }
}
