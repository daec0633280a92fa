using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Diagnostics;

/// <summary>What the syntax phase can find: PB1001 to PB1029 in either spelling, PB1030 to PB1049 in YAML only.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor NotText = Error("PB1001");
    public static readonly DiagnosticDescriptor TooLarge = Error("PB1002");
    public static readonly DiagnosticDescriptor UnclosedBlock = Error("PB1003");
    public static readonly DiagnosticDescriptor EmptyFile = Error("PB1004");
    public static readonly DiagnosticDescriptor StrayCloseBrace = Error("PB1005");
    public static readonly DiagnosticDescriptor MissingOpenBrace = Error("PB1006");
    public static readonly DiagnosticDescriptor BraceOnNextLine = Error("PB1007");
    public static readonly DiagnosticDescriptor TooDeep = Error("PB1008");
    public static readonly DiagnosticDescriptor UnknownCharacter = Error("PB1009");
    public static readonly DiagnosticDescriptor UnclosedText = Error("PB1010");
    public static readonly DiagnosticDescriptor FullWidthPunctuation = Error("PB1011");
    public static readonly DiagnosticDescriptor UnclosedBracket = Error("PB1012");
    public static readonly DiagnosticDescriptor StrayCloseBracket = Error("PB1013");
    public static readonly DiagnosticDescriptor ClauseWithoutKeyword = Error("PB1014");
    public static readonly DiagnosticDescriptor LineBeginsWithOperator = Error("PB1015");
    public static readonly DiagnosticDescriptor MissingExpression = Error("PB1016");
    public static readonly DiagnosticDescriptor UnexpectedToken = Error("PB1017");
    public static readonly DiagnosticDescriptor MissingLineBreak = Error("PB1018");
    public static readonly DiagnosticDescriptor UnknownEscape = Error("PB1019");
    public static readonly DiagnosticDescriptor WrongQuotes = Error("PB1020");
    public static readonly DiagnosticDescriptor MissingName = Error("PB1021");
    public static readonly DiagnosticDescriptor BlockWithoutKeyword = Error("PB1022");
    public static readonly DiagnosticDescriptor SecondEquals = Error("PB1023");

    public static readonly DiagnosticDescriptor CurrencySign = Error("PB1024");
    public static readonly DiagnosticDescriptor SpaceBeforePercent = Error("PB1025");
    public static readonly DiagnosticDescriptor HashComment = Error("PB1026");
    public static readonly DiagnosticDescriptor FullStop = Error("PB1027");

    public static readonly DiagnosticDescriptor ForeignOperator = Error("PB1028");
    public static readonly DiagnosticDescriptor WhereWithoutList = Error("PB1029");
    public static readonly DiagnosticDescriptor UnreadableYaml = Error("PB1030");
    public static readonly DiagnosticDescriptor YamlAnchor = Error("PB1031");
    public static readonly DiagnosticDescriptor YamlTag = Error("PB1032");
    public static readonly DiagnosticDescriptor YamlMergeKey = Error("PB1033");
    public static readonly DiagnosticDescriptor YamlManyDocuments = Error("PB1034");
    public static readonly DiagnosticDescriptor YamlKeyNotScalar = Error("PB1035");
    public static readonly DiagnosticDescriptor YamlTab = Error("PB1036");
    public static readonly DiagnosticDescriptor YamlDuplicateKey = Error("PB1037");
    public static readonly DiagnosticDescriptor YamlListOfBlocks = Error("PB1038");
    public static readonly DiagnosticDescriptor YamlBraceInValue = Error("PB1039");
    public static readonly DiagnosticDescriptor YamlHalfQuotedValue = Error("PB1040");
    public static readonly DiagnosticDescriptor YamlRootNotMapping = Error("PB1041");
    public static readonly DiagnosticDescriptor YamlNameNeedsClauses = Error("PB1042");
    public static readonly DiagnosticDescriptor YamlKeyColon = Error("PB1043");
    public static readonly DiagnosticDescriptor YamlIndentation = Error("PB1044");
    public static readonly DiagnosticDescriptor YamlBarePlaceholder = Error("PB1045");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotText, TooLarge, UnclosedBlock, EmptyFile, StrayCloseBrace, MissingOpenBrace, BraceOnNextLine, TooDeep, UnknownCharacter,
        UnclosedText, FullWidthPunctuation, UnclosedBracket, StrayCloseBracket, ClauseWithoutKeyword, LineBeginsWithOperator,
        MissingExpression, UnexpectedToken, MissingLineBreak, UnknownEscape, WrongQuotes, MissingName, BlockWithoutKeyword, SecondEquals,
        CurrencySign, SpaceBeforePercent, HashComment, FullStop, ForeignOperator, WhereWithoutList,
        UnreadableYaml, YamlAnchor, YamlTag, YamlMergeKey, YamlManyDocuments, YamlKeyNotScalar, YamlTab, YamlDuplicateKey,
        YamlListOfBlocks, YamlBraceInValue, YamlHalfQuotedValue, YamlRootNotMapping, YamlNameNeedsClauses, YamlKeyColon, YamlIndentation, YamlBarePlaceholder,
    ];

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(SyntaxDiagnostics).Assembly);
}
