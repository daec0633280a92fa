using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary>
/// What a type made of the elements at a place: nothing (the elements are of another type), a value, or a value that stands in for
/// one that is clearly meant but wrong, with the problems that say so.
/// </summary>
public readonly record struct ReadResult(int Consumed, object? Value, ImmutableArray<Diagnostic> Problems)
{
    public static ReadResult NoMatch => new(0, null, []);

    public static ReadResult Of(int consumed, object value) => new(consumed, value, []);

    public static ReadResult Wrong(int consumed, object standIn, params ImmutableArray<Diagnostic> problems) => new(consumed, standIn, problems);
}
