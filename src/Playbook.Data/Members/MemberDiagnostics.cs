using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Members;

/// <summary>What can be wrong with a team's own members, orders and touches.</summary>
public static class MemberDiagnostics
{
    public static readonly DiagnosticDescriptor NoSuchColumn = Error("PB9401");

    public static readonly DiagnosticDescriptor NoMembers = Error("PB9402");

    public static readonly DiagnosticDescriptor RowsWithoutId = Warning("PB9403");

    public static readonly DiagnosticDescriptor SameMemberTwice = Warning("PB9404");

    public static readonly DiagnosticDescriptor UnreadableValues = Warning("PB9405");

    public static readonly DiagnosticDescriptor UnknownNames = Warning("PB9406");

    public static readonly DiagnosticDescriptor NotTold = Warning("PB9407");

    public static readonly DiagnosticDescriptor UnknownMember = Error("PB9408");

    public static readonly DiagnosticDescriptor MomentOutsidePeriod = Error("PB9409");

    public static readonly DiagnosticDescriptor NotAMoment = Error("PB9410");

    public static readonly DiagnosticDescriptor NothingToList = Error("PB9411");

    public static readonly DiagnosticDescriptor StrangersInLog = Info("PB9412");

    public static readonly DiagnosticDescriptor LogRowsLeftOut = Warning("PB9413");

    public static readonly DiagnosticDescriptor AfterTheMoment = Info("PB9414");

    public static readonly DiagnosticDescriptor IssueRunsOut = Warning("PB9415");

    public static readonly DiagnosticDescriptor UnknownColumnWord = Error("PB9416");

    public static readonly DiagnosticDescriptor MoreStores = Warning("PB9417");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoSuchColumn, NoMembers, RowsWithoutId, SameMemberTwice, UnreadableValues, UnknownNames, NotTold, UnknownMember, MomentOutsidePeriod, NotAMoment,
        NothingToList, StrangersInLog, LogRowsLeftOut, AfterTheMoment, IssueRunsOut, UnknownColumnWord, MoreStores,
    ];

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(MemberDiagnostics).Assembly);

    private static DiagnosticDescriptor Warning(string code) => new(code, Severity.Warning, typeof(MemberDiagnostics).Assembly);

    private static DiagnosticDescriptor Info(string code) => new(code, Severity.Info, typeof(MemberDiagnostics).Assembly);
}
