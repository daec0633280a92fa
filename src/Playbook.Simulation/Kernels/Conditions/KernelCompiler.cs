using System.Linq.Expressions;
using System.Reflection;
using Playbook.Plan.Predicates;
using static System.Linq.Expressions.Expression;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Writes one loop over blocks of 64 members as an expression tree: columns and bounds are looked up before it, a block is left as soon as nobody in it is
/// left, and nothing is called but <see cref="BlockLeaf"/> and, for what no column holds, the judge.
/// </summary>
internal sealed class KernelCompiler
{
    private static readonly ConstantExpression s_none = Constant(0UL);

    private readonly ParameterExpression _columns = Parameter(typeof(MemberColumns), "columns");
    private readonly ParameterExpression _moment = Parameter(typeof(ColumnMoment), "moment");
    private readonly ParameterExpression _judge = Parameter(typeof(IMemberJudge), "judge");
    private readonly ParameterExpression _members = Parameter(typeof(ulong[]), "members");
    private readonly ParameterExpression _words = Parameter(typeof(int), "words");
    private readonly ParameterExpression _word = Variable(typeof(int), "word");
    private readonly ParameterExpression _first = Variable(typeof(int), "first");
    private readonly Dictionary<Column, ParameterExpression> _arrays = [];
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _before = [];

    public static ConditionLoop Compile(ColumnCondition condition) => new KernelCompiler().Lambda(condition).Compile();

    private Expression<ConditionLoop> Lambda(ColumnCondition condition)
    {
        var (asked, next, end) = (New(typeof(ulong), "asked"), Label("next"), Label("end"));
        var block = new List<Expression> { Assign(asked, ArrayAccess(_members, _word)), IfThen(Equal(asked, s_none), Goto(next)) };
        Narrow(condition, asked, block);
        block.Add(Assign(ArrayAccess(_members, _word), asked));
        var loop = Loop(Block([
            IfThen(GreaterThanOrEqual(_word, _words), Break(end)),
            Assign(_first, Multiply(_word, Constant(BlockLeaf.Members))),
            .. block,
            Label(next),
            PreIncrementAssign(_word),
        ]), end);
        return Lambda<ConditionLoop>(Block([_word, _first, .. _variables], [.. _before, loop]), _columns, _moment, _judge, _members, _words);
    }

    /// <summary>Statements that leave in a set those of whom the condition holds.</summary>
    private void Narrow(ColumnCondition condition, ParameterExpression asked, List<Expression> code)
    {
        switch (condition)
        {
            case ColumnCondition.Constant constant:
                if (!constant.Value) code.Add(Assign(asked, s_none));
                break;
            case ColumnCondition.AllOf all:
                var none = Label("none");
                for (var term = 0; term < all.Terms.Length; term++)
                {
                    if (term > 0) code.Add(IfThen(Equal(asked, s_none), Goto(none)));
                    Narrow(all.Terms[term], asked, code);
                }

                code.Add(Label(none));
                break;
            case ColumnCondition.AnyOf any:
                NarrowToAny(any, asked, code);
                break;
            case ColumnCondition.Not { Term: ColumnCondition.Within leaf }:
                code.Add(AndAssign(asked, OnesComplement(Mask(leaf))));
                break;
            case ColumnCondition.Not not:
                var inner = New(typeof(ulong), "inner");
                code.Add(Assign(inner, asked));
                Narrow(not.Term, inner, code);
                code.Add(AndAssign(asked, OnesComplement(inner)));
                break;
            case ColumnCondition.Within leaf:
                code.Add(AndAssign(asked, Mask(leaf)));
                break;
            case ColumnCondition.Asked question:
                code.Add(Assign(asked, Call(typeof(AskedMembers), nameof(AskedMembers.Narrow), null, _judge, Constant(question.Source, typeof(MemberPredicate)), _first, asked)));
                break;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on columns.");
        }
    }

    /// <summary>Each term is asked of those whom no term before it holds.</summary>
    private void NarrowToAny(ColumnCondition.AnyOf any, ParameterExpression asked, List<Expression> code)
    {
        var (left, found, all) = (New(typeof(ulong), "left"), New(typeof(ulong), "found"), Label("all"));
        code.Add(Assign(left, asked));
        for (var term = 0; term < any.Terms.Length; term++)
        {
            if (term > 0) code.Add(IfThen(Equal(left, s_none), Goto(all)));
            code.Add(Assign(found, left));
            Narrow(any.Terms[term], found, code);
            code.Add(AndAssign(left, OnesComplement(found)));
        }

        code.Add(Label(all));
        code.Add(AndAssign(asked, OnesComplement(left)));
    }

    private MethodCallExpression Mask(ColumnCondition.Within leaf) => leaf.Column.Element switch
    {
        ColumnElement.Byte => Within<byte>(leaf, Constant((byte)leaf.Range.Low), Constant((byte)leaf.Range.High)),
        ColumnElement.Short when leaf.View == ColumnView.Itself && DayBounds.At(leaf.View, leaf.Range, default) is var bounds => Within<short>(leaf, Constant(bounds.Low), Constant(bounds.High)),
        ColumnElement.Short when Bounds(leaf) is var bounds => Within<short>(leaf, Property(bounds, nameof(DayBounds.Low)), Property(bounds, nameof(DayBounds.High))),
        _ when leaf.View == ColumnView.Itself => Within<double>(leaf, Constant(leaf.Range.Low), Constant(leaf.Range.High)),
        _ => Call(typeof(BlockLeaf), nameof(BlockLeaf.Since), null, Array(leaf.Column), _first, Now(leaf.View), Constant(leaf.Range.Low), Constant(leaf.Range.High)),
    };

    private MethodCallExpression Within<T>(ColumnCondition.Within leaf, Expression low, Expression high) =>
        Call(typeof(BlockLeaf), nameof(BlockLeaf.Within), [typeof(T)], Array(leaf.Column), _first, low, high);

    /// <summary>Bounds that depend on the moment, worked out once before the loop.</summary>
    private ParameterExpression Bounds(ColumnCondition.Within leaf)
    {
        var bounds = New(typeof(DayBounds), "bounds");
        _before.Add(Assign(bounds, Call(typeof(DayBounds).GetMethod(nameof(DayBounds.At), BindingFlags.Public | BindingFlags.Static)!, Constant(leaf.View), Constant(leaf.Range), _moment)));
        return bounds;
    }

    private Expression Now(ColumnView view) => view == ColumnView.Elapsed
        ? Property(_moment, nameof(ColumnMoment.Time))
        : Convert(Property(_moment, nameof(ColumnMoment.Today)), typeof(double));

    private ParameterExpression Array(Column column)
    {
        if (_arrays.TryGetValue(column, out var array)) return array;
        var (type, method) = column.Element switch
        {
            ColumnElement.Byte => (typeof(byte[]), nameof(MemberColumns.Bytes)),
            ColumnElement.Short => (typeof(short[]), nameof(MemberColumns.Shorts)),
            _ => (typeof(double[]), nameof(MemberColumns.Doubles)),
        };
        _arrays.Add(column, array = New(type, column.Label));
        _before.Add(Assign(array, Call(_columns, method, null, Constant(column.Slot))));
        return array;
    }

    private ParameterExpression New(Type type, string name)
    {
        var variable = Variable(type, name);
        _variables.Add(variable);
        return variable;
    }
}
