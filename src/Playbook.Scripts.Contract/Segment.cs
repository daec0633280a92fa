namespace Playbook.Scripts.Contract;

/// <summary>Members with something in common.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Condition">Who is in it, in the words of the language.</param>
public sealed record Segment(string Name, string Condition) : Item("segment", Name);
