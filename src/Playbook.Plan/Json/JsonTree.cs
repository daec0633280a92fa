using System.Collections.Immutable;

namespace Playbook.Plan.Json;

/// <summary>JSON as the plan's codecs, its hash and its diff see it: values with the place they were read from. A closed family.</summary>
internal abstract record JsonTree
{
    private JsonTree() { }

    /// <summary>UTF-8 offset of the value in the text that was read; 0 for values made by writing.</summary>
    public int Offset { get; init; }

    public sealed record Null : JsonTree;

    public sealed record Truth(bool Value) : JsonTree;

    /// <summary>A number as it is spelt.</summary>
    public sealed record Number(string Value) : JsonTree;

    public sealed record Text(string Value) : JsonTree;

    /// <param name="Items">The values.</param>
    /// <param name="Ordered">False where the order of the items means nothing, so that it must not change the hash.</param>
    public sealed record List(ImmutableArray<JsonTree> Items, bool Ordered = true) : JsonTree;

    public sealed record Object(ImmutableArray<JsonMember> Members) : JsonTree
    {
        public JsonTree? Find(string name) =>
            Members.Where(m => m.Name == name && m.Value is not Null).Select(m => m.Value).FirstOrDefault();
    }
}
