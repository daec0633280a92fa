using Playbook.Plan.Members;

namespace Playbook.Proofs.Tests.Random;

/// <summary>Members of a grid that are gone through.</summary>
/// <param name="Members">Who.</param>
/// <param name="AreAll">Whether all of the grid are among them, or one who is like them in all that is asked.</param>
/// <param name="StandFor">How many members they stand for.</param>
internal sealed record GridWalk(IEnumerable<KnownMember> Members, bool AreAll, long StandFor);
