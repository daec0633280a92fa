using System.Collections.Immutable;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>The values that a phrase's pattern kept, by name. Values of repeated parts are in <see cref="Each"/>, a set a round.</summary>
public sealed record Captures(ImmutableArray<KeyValuePair<string, object>> Values, ImmutableArray<Captures> Each)
{
    public static Captures None { get; } = new([], []);

    /// <summary>The value under a name. Sound phrases have every value that their pattern promises.</summary>
    public T Get<T>(string name) => TryFind<T>(name, out var value)
        ? value
        : throw new InvalidOperationException($"The phrase keeps no {typeof(T).Name} under `{name}`.");

    public bool TryFind<T>(string name, out T value)
    {
        foreach (var (key, candidate) in Values)
        {
            if (key != name || candidate is not T typed) continue;
            value = typed;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The value under a name, or a stand-in where the optional part that keeps it was left out.</summary>
    public T GetOr<T>(string name, T standIn) => TryFind<T>(name, out var value) ? value : standIn;

    /// <summary>The value under a name, or null where the optional part that keeps it was left out.</summary>
    public T? Find<T>(string name) where T : struct => TryFind<T>(name, out var value) ? value : null;

    /// <summary>All values under a name, those of repeated parts included, in the order of the text.</summary>
    public ImmutableArray<T> All<T>(string name)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        AddAll(name, found);
        return found.DrainToImmutable();
    }

    private void AddAll<T>(string name, ImmutableArray<T>.Builder found)
    {
        foreach (var (key, value) in Values)
            if (key == name && value is T typed) found.Add(typed);
        foreach (var round in Each) round.AddAll(name, found);
    }

    public Captures With(string name, object value) => this with { Values = Values.Add(KeyValuePair.Create(name, value)) };
}
