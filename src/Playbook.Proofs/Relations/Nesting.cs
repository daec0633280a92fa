namespace Playbook.Proofs.Relations;

/// <summary>What holds of counts over windows: a longer window counts no less, and neither does a whole of which something is a part.</summary>
internal static class Nesting
{
    public static void Write<TSubject>(RelationWriter writer, List<Ladder<TSubject>> ladders, Func<TSubject, TSubject, bool> isPart)
    {
        foreach (var part in ladders)
        {
            foreach (var whole in ladders)
            {
                if (!ReferenceEquals(part, whole) && !isPart(part.Subject, whole.Subject)) continue;
                foreach (var rung in part.Rungs)
                {
                    foreach (var longer in whole.Longer(rung.Window, rung.Place)) writer.AtMost(rung.Place, longer.Place);
                }

                if (!ReferenceEquals(part, whole)) Grow(writer, part, whole);
            }
        }
    }

    /// <summary>Between two windows the whole grows by no less than its part.</summary>
    private static void Grow<TSubject>(RelationWriter writer, Ladder<TSubject> part, Ladder<TSubject> whole)
    {
        foreach (var (shorter, longer) in part.Pairs)
        {
            if (whole.Shorter(shorter.Window) is not { } before) continue;
            foreach (var after in whole.Longer(longer.Window))
            {
                if (after.Place != before.Place) writer.Relations.Balances.Add(new Balance(after.Place, before.Place, longer.Place, shorter.Place));
            }
        }
    }
}
