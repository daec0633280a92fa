using System.Collections.Immutable;

namespace Playbook.Compiler.HouseRules;

/// <summary>What a house rule can be about.</summary>
/// <param name="Word">How it is called.</param>
/// <param name="Doc">What is looked at, one after the other.</param>
/// <param name="Fields">What can be asked of it.</param>
/// <param name="Questions">What can be asked of it with an argument.</param>
public sealed record HouseSubject(string Word, string Doc, ImmutableArray<HouseField> Fields, ImmutableArray<HouseQuestion> Questions)
{
    public HouseField? Find(string word) => Fields.FirstOrDefault(field => field.Word == word);
}
