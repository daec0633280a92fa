using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Plan.Json;

/// <summary>How one type of value is spelt in JSON, both ways: <c>Read(Write(v))</c> is <c>v</c>.</summary>
internal sealed record Codec<T>(Func<T, JsonTree> Write, Func<JsonTree, T> Read);

/// <summary>Makes codecs out of smaller ones.</summary>
internal static class Codec
{
    /// <summary>An object. The shape names each property once; the same statement reads it and writes it.</summary>
    public static Codec<T> Record<T>(string what, Func<Fields<T>, T> shape)
        where T : class => new(
        value =>
        {
            var fields = Fields<T>.Writing(value);
            shape(fields);
            return fields.Written();
        },
        tree => shape(Fields<T>.Reading(what, tree as JsonTree.Object ?? throw Expected(tree, $"{what} as an object `{{ … }}`"))));

    /// <summary>A value spelt as one text.</summary>
    public static Codec<T> Text<T>(Phrase what, Func<T, string> write, Func<string, (bool Found, T Value)> read) => new(
        value => new JsonTree.Text(write(value)),
        tree => tree is JsonTree.Text text && read(text.Value) is (true, var value) ? value : throw Expected(tree, what));

    /// <summary>An enumeration: each value has its word.</summary>
    public static Codec<T> Words<T>(string what, params ImmutableArray<(T Value, string Word)> words)
        where T : struct, Enum => Text(
        $"{what}: {Phrase.AnyOf(words.Select(w => Phrase.Of($"`{w.Word}`")))}",
        value => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word,
        text => words.Where(w => w.Word == text).Select(w => (true, w.Value)).FirstOrDefault());

    /// <summary>A closed family: an object with one property, whose name says which member it is.</summary>
    public static Codec<T> Union<T>(string what, params ImmutableArray<UnionCase<T>> cases)
        where T : class => new(
        value => cases.Select(c => (c.Name, Tree: c.Write(value))).First(c => c.Tree is not null) is var (name, tree)
            ? new JsonTree.Object([new JsonMember(name, tree!)])
            : throw new InvalidOperationException($"No JSON for {value.GetType().Name}."),
        tree =>
        {
            Phrase expected = $"{what}, an object with one property of {Phrase.List(cases.Select(c => Phrase.Of($"`{c.Name}`")))}";
            if (tree is not JsonTree.Object { Members: [var member] }) throw Expected(tree, expected);
            return (cases.FirstOrDefault(c => c.Name == member.Name) ?? throw Expected(tree, expected)).Read(member.Value);
        });

    public static UnionCase<T> Case<T, TMember>(string name, Codec<TMember> codec)
        where TMember : class, T => new(name, value => value is TMember member ? codec.Write(member) : null, codec.Read);

    /// <summary>A member of a family that wraps one value.</summary>
    public static Codec<T> Wrap<T, TInner>(Codec<TInner> inner, Func<TInner, T> wrap, Func<T, TInner> unwrap) =>
        new(value => inner.Write(unwrap(value)), tree => wrap(inner.Read(tree)));

    /// <summary>Breaks the circle of a recursive family.</summary>
    public static Codec<T> Deferred<T>(Func<Codec<T>> codec) => new(value => codec().Write(value), tree => codec().Read(tree));

    public static Codec<ImmutableArray<T>> List<T>(Codec<T> item, bool ordered) => new(
        values => new JsonTree.List([.. values.Select(item.Write)], ordered),
        tree => tree is JsonTree.List list ? [.. list.Items.Select(item.Read)] : throw Expected(tree, "a list `[ … ]`"));

    public static JsonMismatchException Expected(JsonTree tree, Phrase what) => new(tree, $"{Shown(tree)} stands where {what} belongs");

    private static Phrase Shown(JsonTree tree) => tree switch
    {
        JsonTree.Text { Value.Length: <= 60 } text => (Phrase)$"\"{text.Value}\"",
        JsonTree.Text => "a long text",
        JsonTree.Number number => number.Value,
        JsonTree.Truth truth => truth.Value ? "true" : "false",
        JsonTree.List => "a list",
        JsonTree.Object { Members: [var one] } => $"an object with `{one.Name}`",
        JsonTree.Object => "an object",
        _ => "null",
    };
}
