using System.Collections.Immutable;

namespace Playbook.Plan.Json;

/// <summary>
/// One pass over the properties of a record, in either direction: writing takes each value from the record and notes it, reading
/// takes it from the JSON. A shape states each property once, so that the two directions cannot drift apart.
/// </summary>
internal sealed class Fields<TRecord>
    where TRecord : class
{
    private readonly ImmutableArray<JsonMember>.Builder _written = ImmutableArray.CreateBuilder<JsonMember>();
    private readonly TRecord? _record;
    private readonly JsonTree.Object? _json;
    private readonly string _what;

    private Fields(string what, TRecord? record, JsonTree.Object? json) => (_what, _record, _json) = (what, record, json);

    public static Fields<TRecord> Writing(TRecord record) => new(string.Empty, record, null);

    public static Fields<TRecord> Reading(string what, JsonTree.Object json) => new(what, null, json);

    public JsonTree.Object Written() => new(_written.ToImmutable());

    public T Required<T>(string name, Codec<T> codec, Func<TRecord, T> get)
    {
        if (_json is null) return Note(name, codec, get(_record!));
        return codec.Read(_json.Find(name) ?? throw new JsonMismatchException(_json, $"{_what} lacks its `{name}`"));
    }

    /// <summary>Always written; a text of an earlier minor version may lack it.</summary>
    public T Defaulted<T>(string name, Codec<T> codec, T otherwise, Func<TRecord, T> get)
    {
        if (_json is null) return Note(name, codec, get(_record!));
        return _json.Find(name) is { } found ? codec.Read(found) : otherwise;
    }

    public T? Optional<T>(string name, Codec<T> codec, Func<TRecord, T?> get)
        where T : class
    {
        if (_json is null) return get(_record!) is { } value ? Note(name, codec, value) : null;
        return _json.Find(name) is { } found ? codec.Read(found) : null;
    }

    public T? Optional<T>(string name, Codec<T> codec, Func<TRecord, T?> get)
        where T : struct
    {
        if (_json is null) return get(_record!) is { } value ? Note(name, codec, value) : null;
        return _json.Find(name) is { } found ? codec.Read(found) : null;
    }

    /// <summary>A text beside the semantic content.</summary>
    public string? Beside(string name, Func<TRecord, string?> get)
    {
        if (_json is not null) return _json.Find(name) is { } found ? ValueCodecs.Text.Read(found) : null;
        var value = get(_record!);
        if (value is not null) _written.Add(new JsonMember(name, ValueCodecs.Text.Write(value), Beside: true));
        return value;
    }

    /// <summary>A list whose order counts.</summary>
    public ImmutableArray<T> List<T>(string name, Codec<T> item, Func<TRecord, ImmutableArray<T>> get) => Many(name, item, get, ordered: true);

    /// <summary>A list whose order means nothing: named items, or words of a set.</summary>
    public ImmutableArray<T> Set<T>(string name, Codec<T> item, Func<TRecord, ImmutableArray<T>> get) => Many(name, item, get, ordered: false);

    private ImmutableArray<T> Many<T>(string name, Codec<T> item, Func<TRecord, ImmutableArray<T>> get, bool ordered)
    {
        var codec = Codec.List(item, ordered);
        if (_json is not null) return _json.Find(name) is { } found ? codec.Read(found) : [];
        var values = get(_record!);
        return values.IsDefaultOrEmpty ? [] : Note(name, codec, values);
    }

    private T Note<T>(string name, Codec<T> codec, T value)
    {
        _written.Add(new JsonMember(name, codec.Write(value)));
        return value;
    }
}
