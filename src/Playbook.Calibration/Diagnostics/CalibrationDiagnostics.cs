using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Diagnostics;

/// <summary>What a log cannot teach, or can teach only with a caution.</summary>
public static class CalibrationDiagnostics
{
    public static readonly DiagnosticDescriptor SplitOutsideTheLog = Of("PB9561", Severity.Error);

    public static readonly DiagnosticDescriptor NobodyBeforeTheSplit = Of("PB9562", Severity.Error);

    public static readonly DiagnosticDescriptor NobodyCameBack = Of("PB9563", Severity.Error);

    public static readonly DiagnosticDescriptor HorizonLongerThanLog = Of("PB9564", Severity.Warning);

    public static readonly DiagnosticDescriptor ParameterAtItsEnd = Of("PB9565", Severity.Warning);

    public static readonly DiagnosticDescriptor SeveralTops = Of("PB9566", Severity.Warning);

    public static readonly DiagnosticDescriptor TooShortToChoose = Of("PB9567", Severity.Warning);

    public static readonly DiagnosticDescriptor FewCameBack = Of("PB9568", Severity.Warning);

    public static readonly DiagnosticDescriptor Targeted = Of("PB9520", Severity.Error);

    public static readonly DiagnosticDescriptor BalanceDoubtful = Of("PB9521", Severity.Warning);

    public static readonly DiagnosticDescriptor BalanceUnknown = Of("PB9522", Severity.Warning);

    public static readonly DiagnosticDescriptor OutcomeConstant = Of("PB9523", Severity.Warning);

    public static readonly DiagnosticDescriptor ArmTooSmall = Of("PB9524", Severity.Warning);

    public static readonly DiagnosticDescriptor NothingToLearn = Of("PB9525", Severity.Error);

    public static readonly DiagnosticDescriptor TooFewOutcomes = Of("PB9526", Severity.Warning);

    public static readonly DiagnosticDescriptor NamesAlike = Of("PB9527", Severity.Error);

    public static readonly DiagnosticDescriptor SegmentUnknown = Of("PB9530", Severity.Error);

    public static readonly DiagnosticDescriptor AsksForMore = Of("PB9531", Severity.Error);

    public static readonly DiagnosticDescriptor NoResponseStated = Of("PB9532", Severity.Error);

    public static readonly DiagnosticDescriptor NothingTold = Of("PB9570", Severity.Error);

    public static readonly DiagnosticDescriptor TooFewWeeks = Of("PB9571", Severity.Warning);

    public static readonly DiagnosticDescriptor ActiveInOneWeek = Of("PB9572", Severity.Warning);

    public static readonly DiagnosticDescriptor FewMembers = Of("PB9573", Severity.Warning);

    public static readonly DiagnosticDescriptor ThereBefore = Of("PB9574", Severity.Info);

    public static readonly DiagnosticDescriptor ContagionNotTold = Of("PB9575", Severity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SplitOutsideTheLog, NobodyBeforeTheSplit, NobodyCameBack, HorizonLongerThanLog, ParameterAtItsEnd, SeveralTops, TooShortToChoose, FewCameBack,
        Targeted, BalanceDoubtful, BalanceUnknown, OutcomeConstant, ArmTooSmall, NothingToLearn, TooFewOutcomes, NamesAlike, SegmentUnknown, AsksForMore, NoResponseStated,
        NothingTold, TooFewWeeks, ActiveInOneWeek, FewMembers, ThereBefore, ContagionNotTold,
    ];

    /// <summary>A diagnostic about a log as a whole.</summary>
    public static Diagnostic About(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, new SourceText(path, string.Empty), new TextSpan(0, 0), arguments);

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(CalibrationDiagnostics).Assembly);
}
