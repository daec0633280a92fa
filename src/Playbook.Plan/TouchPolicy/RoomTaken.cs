namespace Playbook.Plan.TouchPolicy;

/// <summary>The room that posts take of the caps, where they go out.</summary>
/// <param name="Priority">Of their cadence.</param>
/// <param name="From">By position of the cap, the first minute whose posts have these within the cap's window; empty where they would not go out.</param>
/// <param name="Count">How many they are.</param>
public readonly record struct RoomTaken(int Priority, int[] From, int Count);
