namespace Playbook.Scripts.Contract;

/// <summary>What a script has to say of an item.</summary>
/// <param name="Item">What it is about, which is where it is shown.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Because">Why that matters, or what to do; null where the message says it all.</param>
public sealed record Finding(Item Item, string Message, string? Because = null);
