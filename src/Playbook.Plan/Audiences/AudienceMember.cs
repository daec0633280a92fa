using Playbook.Plan.Members;

namespace Playbook.Plan.Audiences;

/// <summary>A member who exists.</summary>
/// <param name="Id">As the team's own systems call it.</param>
/// <param name="History">What is known of it.</param>
/// <param name="GroupId">The group that it is in, as <see cref="AudienceGroup.Id"/>; null for one in none.</param>
public sealed record AudienceMember(string Id, MemberHistory History, string? GroupId);
