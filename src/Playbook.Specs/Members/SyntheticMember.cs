using NodaTime;
using Playbook.Plan.Model;

namespace Playbook.Specs.Members;

/// <summary>A made-up member at the moment at which it was made up.</summary>
public sealed record SyntheticMember(LocalDateTime At, PlanTestMember Told);
