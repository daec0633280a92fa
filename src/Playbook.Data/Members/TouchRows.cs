using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Data.Members;

/// <summary>The team's log of what was sent to members and posted in groups, up to a moment.</summary>
internal sealed class TouchRows
{
    private readonly RowsByKey<KnownTouch> _members = new();
    private readonly RowsByKey<KnownTouch> _groups = new();
    private readonly HashSet<string> _unclear = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unclearGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _issued = new(StringComparer.Ordinal);

    /// <summary>What it does not tell of groups.</summary>
    public MissingFacts MissingOfGroups { get; private set; }

    public LogSummary Summary { get; private set; } = LogSummary.Empty;

    public IReadOnlyCollection<string> Members => _members.Keys;

    /// <summary>What no row tells of members.</summary>
    private MissingFacts Missing { get; set; }

    /// <summary>How often an offer was sent.</summary>
    public int Issued(string offer) => _issued.GetValueOrDefault(offer);

    public static (TouchRows? Rows, ImmutableArray<Diagnostic> Diagnostics) Read(TeamSources sources, PolicyGround ground, int until)
    {
        var opened = TableFile.Open(sources.Touches!);
        if (opened.Reader is not { } reader) return (null, opened.Diagnostics);
        using (reader)
        {
            var header = new HeaderMap(reader, sources);
            var (member, time, cadence) = (header.Need(ColumnWord.TouchMember), header.Need(ColumnWord.TouchTime), header.Need(ColumnWord.TouchCadence));
            var columns = new Columns(member ?? 0, time ?? 0, cadence ?? 0, header.Find(ColumnWord.TouchGroup), header.Find(ColumnWord.TouchOpened));
            if (header.Faults.Any()) return (null, [.. header.Faults]);
            reader.Use(header.Used);
            var rows = new TouchRows
            {
                Missing = columns.Opened is null ? MissingFacts.Engagement : MissingFacts.None,
                MissingOfGroups = columns.Group is null ? MissingFacts.Touches : MissingFacts.None,
            };
            var (faults, values) = (new RowFaults(), new RowFaults());
            rows.ReadAll(reader, columns, ground, until, faults, values);
            ImmutableArray<Diagnostic> said = [.. reader.Notes, .. faults.Say(reader, MemberDiagnostics.LogRowsLeftOut), .. values.Say(reader, MemberDiagnostics.UnreadableValues)];
            return reader.Failure is { } failure ? (null, [failure]) : (rows, said);
        }
    }

    /// <summary>What reached a member, its group's posts with it, ascending in time; a post that is told of both is one.</summary>
    public ImmutableArray<KnownTouch> Of(string member, string? group)
    {
        var touches = _members.Of(member);
        if (group is not null)
        {
            var own = touches.ToList();
            touches = own.Concat(_groups.Of(group).Where(post => !own.Any(touch => touch.Minute == post.Minute && touch.Cadence == post.Cadence)));
        }

        return [.. touches.OrderBy(touch => touch.Minute)];
    }

    /// <summary>What the log does not tell of a member, what was posted in its group with it.</summary>
    public MissingFacts MissingOf(string member, string? group) =>
        _unclear.Contains(member) || (group is not null && _unclearGroups.Contains(group)) ? Missing | MissingFacts.Engagement : Missing;

    /// <summary>What was posted in a group, ascending in time.</summary>
    public ImmutableArray<KnownTouch> PostsIn(string group) => [.. _groups.Of(group).OrderBy(post => post.Minute)];

    private void ReadAll(TableReader reader, Columns columns, PolicyGround ground, int until, RowFaults faults, RowFaults values)
    {
        var zone = DateTimeZoneProviders.Tzdb[ground.Plan.TimeZone];
        var cadences = new NameTable(ground.Plan.Cadences.Select(cadence => (cadence.Name, (string?)null)));
        while (reader.Read())
        {
            if (faults.IsUnusable(reader)) continue;
            var member = reader.Text(columns.Member).Trim();
            var group = columns.Group is { } column ? reader.Text(column).Trim() : string.Empty;
            if (member.Length == 0 && group.Length == 0) faults.WithoutId.Note(reader);
            else if (ValueText.Moment(reader.Text(columns.Time), zone) is not { } at) faults.Unreadable(reader, columns.Time, "a date or a moment");
            else if (ground.Calendar.Minute(at) is var minute && minute > until) faults.Late.Note(reader);
            else if (cadences.Find(reader, columns.Cadence, faults: null) is not { } cadence) faults.Unreadable(reader, columns.Cadence, "one of its cadences");
            else
            {
                var opened = columns.Opened is { } place && reader.Text(place).Trim() is { Length: > 0 } text ? ValueText.Truth(text) : false;
                if (opened is null)
                {
                    values.Unreadable(reader, columns.Opened!.Value, "yes or no");
                    (member.Length > 0 ? _unclear : _unclearGroups).Add(member.Length > 0 ? member : group);
                }

                Add(ground, member, group, new KnownTouch(minute, cadence, opened ?? false));
                Summary = Summary.With(at);
            }
        }
    }

    private void Add(PolicyGround ground, string member, string group, KnownTouch touch)
    {
        var cadence = ground.Cadences[touch.Cadence];
        if (member.Length > 0) _members.Add(member, touch);
        else _groups.Add(group, touch);
        if (member.Length > 0 && CadenceTouch.KindOf(cadence) == TouchKind.Send && CadenceTouch.OfferOf(cadence) is { } offer) _issued[offer] = Issued(offer) + 1;
    }

    private sealed record Columns(int Member, int Time, int Cadence, int? Group, int? Opened);
}
