using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What the plan forbids to send a member before a condition holds. Posts are seen by the whole group, so that nothing is asked of one.</summary>
internal sealed class ForbiddenTouches(ImmutableArray<PlanForbid> forbids)
{
    /// <summary>The name of the first that holds a touch back; null where none does.</summary>
    public string? Against<TState>(in TouchRequest request, TState state)
        where TState : ITouchState
    {
        foreach (var forbid in forbids)
        {
            if (Concerns(forbid.Kind, request) && !state.Holds(forbid.Before, request.Minute)) return forbid.Name;
        }

        return null;
    }

    /// <summary>The conditions that may hold a touch back.</summary>
    public IEnumerable<MemberPredicate> Asked(TouchRequest request) =>
        request.Kind == TouchKind.Send ? forbids.Where(forbid => Concerns(forbid.Kind, request)).Select(forbid => forbid.Before) : [];

    private static bool Concerns(ForbiddenKind kind, in TouchRequest request) => kind switch
    {
        ForbiddenKind.Links => request.CarriesLink,
        ForbiddenKind.Offers => request.CarriesOffer,
        ForbiddenKind.Surveys => request.AsksSurvey,
        _ => throw new InvalidOperationException($"Nothing is called {kind}."),
    };
}
