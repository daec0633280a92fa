using Playbook.Plan.Members;

namespace Playbook.Plan.Audiences;

/// <summary>A group that exists.</summary>
/// <param name="Id">As the team's own systems call it.</param>
/// <param name="Name">Its declaration in the plan.</param>
/// <param name="History">What was posted in it, whether it is held out, its phase.</param>
public sealed record AudienceGroup(string Id, string Name, MemberHistory History);
