using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// Walks the condition for 512 members at a time, in their blocks of 64, and no further where nobody is left. Needs no compiling, holds nothing, and may
/// be used by several threads.
/// </summary>
public sealed class ColumnInterpreter(ColumnCondition condition) : IConditionEvaluator
{
    private const int ChunkWords = 8;

    private readonly ImmutableArray<Column> _columns = condition.Columns;

    public void Narrow(MemberColumns columns, ColumnMoment moment, IMemberJudge judge, ulong[] members)
    {
        columns.Require(_columns.AsSpan());
        var words = MemberMasks.WordsFor(columns.Count);
        for (var word = 0; word < words; word += ChunkWords)
        {
            new Chunk(columns, moment, judge, word * BlockLeaf.Members).Narrow(condition, members.AsSpan(word, Math.Min(ChunkWords, words - word)));
        }
    }

    private readonly struct Chunk(MemberColumns columns, ColumnMoment moment, IMemberJudge judge, int first)
    {
        public void Narrow(ColumnCondition condition, Span<ulong> asked)
        {
            switch (condition)
            {
                case ColumnCondition.Constant constant:
                    if (!constant.Value) asked.Clear();
                    break;
                case ColumnCondition.AllOf all:
                    foreach (var term in all.Terms)
                    {
                        Narrow(term, asked);
                        if (MemberMasks.IsEmpty(asked)) return;
                    }

                    break;
                case ColumnCondition.AnyOf any:
                    NarrowToAny(any, asked);
                    break;
                case ColumnCondition.Not not:
                    Span<ulong> inner = stackalloc ulong[ChunkWords];
                    inner = inner[..asked.Length];
                    asked.CopyTo(inner);
                    Narrow(not.Term, inner);
                    TakeOut(asked, inner);
                    break;
                case ColumnCondition.Within leaf:
                    Narrow(leaf, asked);
                    break;
                case ColumnCondition.Asked question:
                    for (var word = 0; word < asked.Length; word++)
                        asked[word] = AskedMembers.Narrow(judge, question.Source, first + (word * BlockLeaf.Members), asked[word]);
                    break;
                default:
                    throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on columns.");
            }
        }

        /// <summary>Each term is asked of those whom no term before it holds.</summary>
        private void NarrowToAny(ColumnCondition.AnyOf any, Span<ulong> asked)
        {
            Span<ulong> both = stackalloc ulong[2 * ChunkWords];
            var left = both[..asked.Length];
            var found = both.Slice(ChunkWords, asked.Length);
            asked.CopyTo(left);
            foreach (var term in any.Terms)
            {
                left.CopyTo(found);
                Narrow(term, found);
                TakeOut(left, found);
                if (MemberMasks.IsEmpty(left)) return;
            }

            TakeOut(asked, left);
        }

        private void Narrow(ColumnCondition.Within leaf, Span<ulong> asked)
        {
            switch (leaf.Column.Element)
            {
                case ColumnElement.Byte:
                    Within(columns.Bytes(leaf.Column.Slot), (byte)leaf.Range.Low, (byte)leaf.Range.High, first, asked);
                    break;
                case ColumnElement.Short:
                    var bounds = DayBounds.At(leaf.View, leaf.Range, moment);
                    Within(columns.Shorts(leaf.Column.Slot), bounds.Low, bounds.High, first, asked);
                    break;
                case ColumnElement.Double when leaf.View == ColumnView.Itself:
                    Within(columns.Doubles(leaf.Column.Slot), leaf.Range.Low, leaf.Range.High, first, asked);
                    break;
                default:
                    Since(columns.Doubles(leaf.Column.Slot), leaf.View == ColumnView.Elapsed ? moment.Time : moment.Today, leaf.Range, first, asked);
                    break;
            }
        }
    }

    /// <summary>A hot loop, compiled in full at once: the first members are as many as the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Within<T>(T[] column, T low, T high, int first, Span<ulong> asked)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        for (var word = 0; word < asked.Length; word++)
            if (asked[word] != 0UL) asked[word] &= BlockLeaf.Within(column, first + (word * BlockLeaf.Members), low, high);
    }

    /// <summary>A hot loop, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Since(double[] column, double now, ValueRange range, int first, Span<ulong> asked)
    {
        for (var word = 0; word < asked.Length; word++)
            if (asked[word] != 0UL) asked[word] &= BlockLeaf.Since(column, first + (word * BlockLeaf.Members), now, range.Low, range.High);
    }

    private static void TakeOut(Span<ulong> members, ReadOnlySpan<ulong> others)
    {
        for (var word = 0; word < members.Length; word++) members[word] &= ~others[word];
    }
}
