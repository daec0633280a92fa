using System.Collections.Immutable;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Hosting;

/// <summary>What the process of a script is given: one line of JSON.</summary>
/// <param name="Text">The script.</param>
/// <param name="Assembly">Its compiled form from before; null where it is to be compiled.</param>
/// <param name="Campaigns">The playbook as it stands, and what each scenario makes of it.</param>
internal sealed record ScriptRequest(string Text, byte[]? Assembly, ImmutableArray<Campaign> Campaigns);
