using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Data.Members;

/// <summary>
/// The team's own members, with what their logs tell of them up to a moment. The member file is read twice: once for its groups and its faults, and
/// once, row by row and never kept, for its members.
/// </summary>
public sealed class TeamFiles
{
    /// <summary>What no file tells.</summary>
    private const MissingFacts Untold = MissingFacts.Posts | MissingFacts.Invited | MissingFacts.Refunds | MissingFacts.Answers
        | MissingFacts.Events | MissingFacts.Stages | MissingFacts.Standing | MissingFacts.SharedCap;

    private readonly TeamSources _sources;
    private readonly PolicyGround _ground;
    private readonly TeamOrders? _orders;
    private readonly TouchRows? _touches;
    private readonly GroupBook _book;
    private readonly HashSet<long> _skipped = [];
    private readonly ImmutableArray<string> _exhausted;
    private string _sha256 = string.Empty;
    private FrozenDictionary<string, AudienceGroup> _groups = FrozenDictionary<string, AudienceGroup>.Empty;

    private TeamFiles(TeamSources sources, PolicyGround ground, TeamOrders? orders, TouchRows? touches)
    {
        (_sources, _ground, _orders, _touches) = (sources, ground, orders, touches);
        _book = new GroupBook(ground, touches);
        _exhausted = [.. ground.Plan.Offers.Where(offer => touches is not null && offer.Coupon?.Issue <= touches.Issued(offer.Name)).Select(offer => offer.Name)];
    }

    /// <summary>Members, each once.</summary>
    public int Count { get; private set; }

    public ImmutableArray<AudienceGroup> Groups => [.. _groups.Values.OrderBy(group => group.Id, StringComparer.Ordinal)];

    /// <summary>The columns of the member file, as it spells them.</summary>
    public ImmutableArray<string> Columns { get; private set; } = [];

    /// <summary>True where the file says nothing of groups, so that all are taken to be in the only kind of group that there is.</summary>
    public bool TakesAllAsMembers { get; private set; }

    /// <summary>What of the log of orders was used; null without one.</summary>
    public LogSummary? Orders => _orders?.Summary;

    /// <summary>What of the log of touches was used; null without one.</summary>
    public LogSummary? Touches => _touches?.Summary;

    /// <summary>How often an offer was sent up to the moment; null where no log tells.</summary>
    public int? Issued(string offer) => _touches?.Issued(offer);

    /// <param name="sources">The files.</param>
    /// <param name="ground">The plan.</param>
    /// <param name="until">The moment: what happened later is left out.</param>
    public static (TeamFiles? Files, ImmutableArray<Diagnostic> Diagnostics) Open(TeamSources sources, PolicyGround ground, int until)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var orders = sources.Orders is null ? (null, []) : TeamOrderReader.Read(sources, ground, until);
        var touches = sources.Touches is null ? (null, []) : TouchRows.Read(sources, ground, until);
        diagnostics.AddRange(orders.Diagnostics);
        diagnostics.AddRange(touches.Diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) return (null, diagnostics.ToImmutable());
        var files = new TeamFiles(sources, ground, orders.Orders, touches.Rows);
        var isRead = files.ReadGroups(diagnostics);
        return (isRead ? files : null, diagnostics.ToImmutable());
    }

    /// <summary>The members, in the order of the file. Each time it is enumerated the file is read anew.</summary>
    /// <exception cref="ChangedFileException">The file is no longer what it was when it was opened.</exception>
    public IEnumerable<AudienceMember> Members()
    {
        var opened = TableFile.Open(_sources.Members);
        using var reader = opened.Reader ?? throw new ChangedFileException(opened.Diagnostics[0]);
        var map = new HeaderMap(reader, _sources);
        var header = new MemberHeader(map, _ground.Plan);
        if (!Columns.SequenceEqual(reader.Columns, StringComparer.Ordinal)) throw Changed();
        reader.Use(map.Used);
        var rows = new MemberRows(header, _ground);
        while (reader.Read())
            if (!_skipped.Contains(reader.Line)) yield return MemberOf(header, rows.Read(reader, faults: null));
        if (reader.Failure is { } failure) throw new ChangedFileException(failure);
        if (reader.Sha256 != _sha256) throw Changed();
    }

    private ChangedFileException Changed() => new(DataDiagnostics.About(_sources.Members, DataDiagnostics.NotReadable, "it was changed while it was read"));

    private bool ReadGroups(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var opened = TableFile.Open(_sources.Members);
        diagnostics.AddRange(opened.Diagnostics);
        if (opened.Reader is not { } reader) return false;
        using (reader)
        {
            var map = new HeaderMap(reader, _sources);
            var header = new MemberHeader(map, _ground.Plan);
            diagnostics.AddRange(map.Faults);
            if (map.Faults.Any()) return false;
            (Columns, TakesAllAsMembers) = (reader.Columns, header.TakesAllAsMembers);
            reader.Use(map.Used);
            var (faults, ids) = (new RowFaults(), new HashSet<string>(StringComparer.Ordinal));
            ReadAll(reader, new MemberRows(header, _ground), faults, ids);
            diagnostics.AddRange(reader.Notes);
            diagnostics.AddRange(faults.Say(reader, MemberDiagnostics.UnreadableValues));
            if (reader.Failure is { } failure) diagnostics.Add(failure);
            else if (Count == 0) diagnostics.Add(DataDiagnostics.About(_sources.Members, MemberDiagnostics.NoMembers));
            if (reader.Failure is not null || Count == 0) return false;
            _sha256 = reader.Sha256;
            _groups = _book.Groups().ToFrozenDictionary(group => group.Id, StringComparer.Ordinal);
            diagnostics.AddRange(About(ids));
            return true;
        }
    }

    private void ReadAll(TableReader reader, MemberRows rows, RowFaults faults, HashSet<string> ids)
    {
        while (reader.Read())
        {
            if (IsUsable(reader, rows, faults, ids)) Count++;
            else _skipped.Add(reader.Line);
        }
    }

    /// <summary>Of one who stands in the file twice, the first row counts.</summary>
    private bool IsUsable(TableReader reader, MemberRows rows, RowFaults faults, HashSet<string> ids)
    {
        if (faults.IsUnusable(reader)) return false;
        var row = rows.Read(reader, faults);
        if (row.Id.Length == 0) faults.WithoutId.Note(reader);
        else if (!ids.Add(row.Id)) faults.Twice.Note(reader);
        else
        {
            _book.Note(row);
            return true;
        }

        return false;
    }

    private IEnumerable<Diagnostic> About(HashSet<string> ids)
    {
        if (_book.Stores > _ground.Plan.Population.Stores)
            yield return DataDiagnostics.About(_sources.Members, MemberDiagnostics.MoreStores, $"{_book.Stores}", $"{_ground.Plan.Population.Stores}");
        (string? Path, IReadOnlyCollection<string> Members)[] logs = [(_sources.Orders, _orders?.Members ?? []), (_sources.Touches, _touches?.Members ?? [])];
        foreach (var (path, members) in logs)
        {
            var strangers = members.Count(id => !ids.Contains(id));
            if (strangers > 0) yield return DataDiagnostics.About(path!, MemberDiagnostics.StrangersInLog, $"{strangers}", $"{members.Count}");
        }
    }

    private AudienceMember MemberOf(MemberHeader header, MemberRow row)
    {
        var key = _book.KeyOf(row);
        var group = key is null ? null : _groups.GetValueOrDefault(key) ?? throw Changed();
        var groupId = group is null ? null : _book.IdOf(row) ?? group.Name;
        var touches = _touches?.Of(row.Id, groupId) ?? [];
        var history = new MemberHistory
        {
            Joined = row.Joined,
            Attributes = row.Attributes,
            MissingAttributes = header.MissingAttributes,
            Orders = _orders?.Of(row.Id) ?? [],
            TellsLastOrder = header.LastOrder is not null && (row.Missing & MissingFacts.Orders) == MissingFacts.None,
            LastOrder = row.LastOrder,
            Touches = touches,
            ActiveDays = [.. touches.Where(touch => touch.Opened).Select(touch => CampaignCalendar.DayOf(touch.Minute)).Distinct()],
            Phase = group?.History.Phase,
            Role = row.Role,
            Persona = row.Persona,
            Group = row.Group,
            GroupKind = group?.History.GroupKind,
            DoNotDisturb = row.DoNotDisturb,
            HasLeft = row.Group is null && !header.TakesAllAsMembers,
            IsHeldOut = IsHeldOut(row, group),
            Exhausted = _exhausted,
            Missing = Untold | header.Missing | MissingOf(row, group, groupId),
        };
        return new AudienceMember(row.Id, history, key);
    }

    private bool IsHeldOut(MemberRow row, AudienceGroup? group) => _ground.Plan.Holdout switch
    {
        null => false,
        { Unit: HoldoutUnit.Groups } => group?.History.IsHeldOut ?? false,
        var holdout => row.HeldOut ?? HoldoutRule.Withholds(holdout, HoldoutUnit.Members, HoldoutRule.NumberOf(_ground.Plan.Name, HoldoutUnit.Members, row.Id)),
    };

    private MissingFacts MissingOf(MemberRow row, AudienceGroup? group, string? groupId)
    {
        // The log tells of the orders, whatever stands in the column of the last one.
        var ofRow = _orders is null ? row.Missing : row.Missing & ~MissingFacts.Orders;
        if (_ground.Plan.Holdout?.Unit != HoldoutUnit.Members) ofRow &= ~MissingFacts.Holdout;
        return ofRow
            | (_orders is null ? MissingFacts.Orders : _orders.Missing)
            | (_touches is null ? MissingFacts.Touches | MissingFacts.Engagement : _touches.MissingOf(row.Id, groupId))
            | (group is null ? MissingFacts.None : group.History.Missing & (MissingFacts.Phase | MissingFacts.Holdout));
    }
}
