using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Relations;

/// <summary>The windows over which one thing is counted, the shortest first, each with the place of its variable.</summary>
internal sealed class Ladder<TSubject>
{
    /// <summary>With more windows than this, only those beside each other are compared.</summary>
    private const int Many = 8;

    private readonly List<(WindowSpan Window, int Place)> _fixed;
    private readonly List<(WindowSpan Window, int Place)> _calendar;

    private Ladder(TSubject subject, IEnumerable<(WindowSpan Window, int Place)> rungs)
    {
        Subject = subject;
        var ordered = rungs.OrderBy(rung => rung.Window.Most).ThenBy(rung => rung.Place).ToList();
        (_fixed, _calendar) = (ordered.FindAll(rung => rung.Window.Calendar is null), ordered.FindAll(rung => rung.Window.Calendar is not null));
    }

    /// <summary>What is counted.</summary>
    public TSubject Subject { get; }

    public IEnumerable<(WindowSpan Window, int Place)> Rungs => _fixed.Concat(_calendar);

    /// <summary>Pairs of a shorter and a longer window.</summary>
    public IEnumerable<((WindowSpan Window, int Place) Shorter, (WindowSpan Window, int Place) Longer)> Pairs
    {
        get
        {
            for (var i = 0; i < _fixed.Count; i++)
            {
                for (var j = i + 1; j < (_fixed.Count > Many ? Math.Min(_fixed.Count, i + 2) : _fixed.Count); j++)
                    yield return (_fixed[i], _fixed[j]);
            }

            foreach (var calendar in _calendar)
            {
                if (Longer(calendar.Window, except: calendar.Place) is [var longer, ..] && longer.Window.Calendar is null) yield return (calendar, longer);
            }
        }
    }

    public static List<Ladder<TSubject>> Of(IEnumerable<(TSubject Subject, WindowSpan Window, int Place)> counts) =>
        [.. counts.GroupBy(count => count.Subject).Select(group => new Ladder<TSubject>(group.Key, group.Select(count => (count.Window, count.Place))))];

    /// <summary>The least windows that hold all of a window, but for one.</summary>
    public List<(WindowSpan Window, int Place)> Longer(WindowSpan window, int except = -1)
    {
        var found = new List<(WindowSpan, int)>();
        foreach (var rung in _fixed)
        {
            if (rung.Place == except || !window.IsWithin(rung.Window)) continue;
            found.Add(rung);
            break;
        }

        foreach (var rung in _calendar)
            if (rung.Place != except && window.IsWithin(rung.Window)) found.Add(rung);
        return found;
    }

    /// <summary>The longest window that a window holds all of; null for none.</summary>
    public (WindowSpan Window, int Place)? Shorter(WindowSpan window)
    {
        for (var i = _fixed.Count - 1; i >= 0; i--)
            if (_fixed[i].Window.IsWithin(window)) return _fixed[i];
        return null;
    }
}
