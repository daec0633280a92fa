namespace Playbook.Plan.TouchPolicy;

/// <summary>A post to the same group that is asked for later on the same day.</summary>
/// <param name="Request">What it asks for.</param>
/// <param name="Priority">Of its cadence.</param>
/// <param name="State">What the policy knows of the group for it.</param>
/// <param name="Count">How many ask alike.</param>
public readonly record struct LaterPost(TouchRequest Request, int Priority, ITouchState State, int Count = 1);
