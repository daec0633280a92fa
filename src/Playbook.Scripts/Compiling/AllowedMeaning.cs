using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Playbook.Scripts.Compiling;

/// <summary>
/// The third gate: what each part of a script means once it is bound, implicit conversions, operators and the calls behind queries and interpolated texts
/// included. Kinds of operations, types and members that are not named are refused.
/// </summary>
internal static class AllowedMeaning
{
    private static readonly ImmutableHashSet<OperationKind> s_kinds =
    [
        OperationKind.Block, OperationKind.Return, OperationKind.Literal, OperationKind.Conversion, OperationKind.Invocation, OperationKind.ArrayElementReference,
        OperationKind.LocalReference, OperationKind.ParameterReference, OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.UnaryOperator,
        OperationKind.BinaryOperator, OperationKind.Conditional, OperationKind.Coalesce, OperationKind.AnonymousFunction, OperationKind.ObjectCreation,
        OperationKind.ConditionalAccess, OperationKind.ConditionalAccessInstance, OperationKind.InterpolatedString, OperationKind.InterpolatedStringText,
        OperationKind.Interpolation, OperationKind.AnonymousObjectCreation, OperationKind.SimpleAssignment, OperationKind.InstanceReference, OperationKind.Tuple,
        OperationKind.TranslatedQuery, OperationKind.DelegateCreation, OperationKind.DefaultValue, OperationKind.IsPattern, OperationKind.ConstantPattern,
        OperationKind.RelationalPattern, OperationKind.NegatedPattern, OperationKind.BinaryPattern, OperationKind.DiscardPattern, OperationKind.RecursivePattern,
        OperationKind.PropertySubpattern, OperationKind.DeclarationPattern, OperationKind.SwitchExpression, OperationKind.SwitchExpressionArm, OperationKind.ArrayCreation, OperationKind.ArrayInitializer,
        OperationKind.Argument, OperationKind.TupleBinary,
    ];

    public static IEnumerable<ScriptProblem> Problems(SemanticModel model, SyntaxNode script)
    {
        if (model.GetOperation(script) is not { } root) yield break;
        foreach (var operation in root.DescendantsAndSelf().Where(operation => operation.Kind is not (OperationKind.Invalid or OperationKind.None)))
        {
            if (!s_kinds.Contains(operation.Kind) || !IsPlain(operation)) yield return Problem(ScriptProblemKind.Construct, operation, operation.Syntax.ToString().Split('\n')[0].TrimEnd());
            else if (SymbolsOf(operation).FirstOrDefault(symbol => !IsAllowed(symbol)) is { } member) yield return Problem(ScriptProblemKind.Member, operation, Shown(member));
            else if (TypesOf(operation).FirstOrDefault(type => !IsAllowed(type)) is { } type) yield return Problem(ScriptProblemKind.Member, operation, type.ToDisplayString());
        }

        // A type that is only named, as the argument of a generic method is, has no operation of its own; nor has a part of code that does not compile.
        foreach (var node in script.DescendantNodesAndSelf())
        {
            var symbol = model.GetSymbolInfo(node);
            foreach (var meant in symbol.CandidateSymbols.Prepend(symbol.Symbol).OfType<ISymbol>())
            {
                if (!(meant is INamedTypeSymbol { IsStatic: true } or INamespaceSymbol or ITypeParameterSymbol or IRangeVariableSymbol or IParameterSymbol or ILocalSymbol || IsAllowed(meant)))
                    yield return new ScriptProblem(ScriptProblemKind.Member, node.SpanStart, node.Span.Length, Shown(meant));
            }
        }
    }

    /// <summary>What a kind of operation must be besides: lambdas only where they are handed to a call, assignments only in anonymous objects.</summary>
    private static bool IsPlain(IOperation operation) => operation switch
    {
        IDelegateCreationOperation made => made is { Target: IAnonymousFunctionOperation, Parent: IArgumentOperation { Parent: IInvocationOperation } },
        IAnonymousFunctionOperation function => function is { Parent: IDelegateCreationOperation, Symbol: { IsAsync: false, RefKind: RefKind.None } } && function.Symbol.Parameters.All(parameter => parameter.RefKind == RefKind.None),
        ISimpleAssignmentOperation assignment => assignment is { IsRef: false, Parent: IAnonymousObjectCreationOperation },
        IInstanceReferenceOperation instance => instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && instance.Type?.IsAnonymousType == true || instance.ReferenceKind == InstanceReferenceKind.PatternInput,
        IArrayCreationOperation array => array.Initializer is not null && array.DimensionSizes.All(size => size.IsImplicit),
        IDefaultValueOperation standIn => standIn.IsImplicit,
        IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } => false,
        IInvocationOperation call => call.TargetMethod is { IsVararg: false, MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension },
        _ => true,
    };

    private static IEnumerable<ISymbol> SymbolsOf(IOperation operation) => new ISymbol?[]
    {
        (operation as IInvocationOperation)?.TargetMethod,
        operation is IPropertyReferenceOperation { Property.ContainingType: { IsAnonymousType: false } } property ? property.Property : null,
        (operation as IFieldReferenceOperation)?.Field,
        (operation as IObjectCreationOperation)?.Constructor,
        (operation as IBinaryOperation)?.OperatorMethod,
        (operation as IUnaryOperation)?.OperatorMethod,
        (operation as IConversionOperation)?.OperatorMethod,
        (operation as ICoalesceOperation)?.ValueConversion.MethodSymbol,
        (operation as IArgumentOperation)?.InConversion.MethodSymbol,
        (operation as IRecursivePatternOperation)?.DeconstructSymbol,
    }.OfType<ISymbol>();

    private static IEnumerable<ITypeSymbol> TypesOf(IOperation operation) => new[]
    {
        operation is IDelegateCreationOperation ? null : operation.Type,
        (operation as IPatternOperation)?.InputType,
        (operation as IPatternOperation)?.NarrowedType,
        (operation as IRecursivePatternOperation)?.MatchedType,
    }.OfType<ITypeSymbol>().Concat(operation is IDelegateCreationOperation { Type: INamedTypeSymbol { ContainingNamespace.Name: "System", Name: "Func" } function } ? function.TypeArguments : [])
        .Concat(operation is IInvocationOperation call ? call.TargetMethod.TypeArguments : []);

    private static bool IsAllowed(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => IsAllowed(type),
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.BuiltinOperator } or IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsAnonymousType: true } => true,
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => IsAllowed(property),
        IMethodSymbol method => IsAllowedMember((method.ReducedFrom ?? method).ContainingType, method.MetadataName) && SignatureOf((method.ReducedFrom ?? method).OriginalDefinition).All(IsAllowedInSignature),
        IPropertySymbol property => property.ContainingType is { IsAnonymousType: true } or { IsTupleType: true } || IsAllowedMember(property.ContainingType, property.GetMethod?.MetadataName ?? property.MetadataName),
        IFieldSymbol field => field.ContainingType.IsTupleType || IsAllowedMember(field.ContainingType, field.MetadataName),
        _ => false,
    };

    private static bool IsAllowed(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol or ITypeParameterSymbol => true,
        IArrayTypeSymbol array => array.Rank == 1 && IsAllowed(array.ElementType),
        { IsAnonymousType: true } => type.GetMembers().OfType<IPropertySymbol>().All(property => IsAllowed(property.Type)),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsAllowed(element.Type)),
        INamedTypeSymbol named => AllowedMembers.IsNamedType(NameOf(named)) && named.TypeArguments.All(IsAllowed),
        _ => false,
    };

    /// <summary>A parameter may be a function too: only a lambda comes to be one.</summary>
    private static bool IsAllowedInSignature(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } function
        ? NameOf(function).StartsWith("System.Func`", StringComparison.Ordinal) && function.TypeArguments.All(IsAllowedInSignature)
        : type.SpecialType == SpecialType.System_Void || IsAllowed(type);

    private static IEnumerable<ITypeSymbol> SignatureOf(IMethodSymbol method) => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType);

    private static bool IsAllowedMember(INamedTypeSymbol? type, string member) => type is not null && AllowedMembers.IsNamed(NameOf(type), member);

    private static string NameOf(INamedTypeSymbol type)
    {
        var name = type.OriginalDefinition.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType) name = $"{outer.MetadataName}+{name}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}" : name;
    }

    private static string Shown(ISymbol symbol) => symbol is ITypeSymbol ? symbol.ToDisplayString() : $"{symbol.ContainingType?.ToDisplayString()}.{symbol.Name}";

    private static ScriptProblem Problem(ScriptProblemKind kind, IOperation operation, string what) => new(kind, operation.Syntax.SpanStart, operation.Syntax.Span.Length, what);
}
