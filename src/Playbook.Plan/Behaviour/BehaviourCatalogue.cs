using System.Collections.Immutable;

namespace Playbook.Plan.Behaviour;

/// <summary>All parameters of behaviour, with their defaults, ranges and sources. The assumption ledger of a forecast is read from here.</summary>
public static partial class BehaviourCatalogue
{
    public static ImmutableArray<BehaviourParameter> Parameters { get; } =
    [
        .. PurchaseParameters.All,
        .. ActivityParameters.All,
        .. FatigueParameters.All,
        .. ResponseParameters.All,
        .. ContagionParameters.All,
        .. GroupLifeParameters.All,
        .. CommunityParameters.All,
        .. JoiningParameters.All,
    ];

    /// <summary>The parameter of a name; also one that bears names of the playbook's own (<see cref="UpliftParameters"/>).</summary>
    public static BehaviourParameter? Find(string name) => Parameters.FirstOrDefault(p => p.Name == name) ?? UpliftParameters.Find(name);
}
