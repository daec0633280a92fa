using Playbook.Plan.Members;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>What the witness is called by: its flags, its role, persona and group, its attributes of words, its answers.</summary>
internal static class WordsPart
{
    public static bool Fill(Draft draft) => Flags(draft) && Words(draft);

    private static bool Flags(Draft draft)
    {
        if (draft.SetOf(new VariableKey.Flag(MemberFlag.InGroup)) is not null)
        {
            if (draft.Fix(new VariableKey.Flag(MemberFlag.InGroup), [1, 0]) is not { } isIn) return false;
            draft.History = draft.History with { HasLeft = isIn == 0 };
            draft.Tell(WitnessFactKind.InGroup, value: isIn == 1 ? "true" : "false");
        }

        if (draft.SetOf(new VariableKey.Flag(MemberFlag.DoNotDisturb)) is not null)
        {
            if (draft.Fix(new VariableKey.Flag(MemberFlag.DoNotDisturb), [0, 1]) is not { } quiet) return false;
            draft.History = draft.History with { DoNotDisturb = quiet == 1 };
            draft.Tell(WitnessFactKind.DoNotDisturb, value: quiet == 1 ? "true" : "false");
        }

        return true;
    }

    private static bool Words(Draft draft)
    {
        foreach (var (place, key) in draft.Of<VariableKey.Word>())
        {
            var choices = draft.Vocabulary.Words(key.Kind, key.Of).Choices(draft.Box[place]);
            var found = choices.FindIndex(choice => draft.Fix(key, choice.Place));
            if (found < 0) return false;
            var word = choices[found].Word;
            draft.Tell(WitnessFactKind.Word, draft.Problem.Formula.Variables[place].Name, word);
            if (word is not null) draft.History = With(draft, key, word);
        }

        return true;
    }

    private static MemberHistory With(Draft draft, VariableKey.Word key, string word) => (key.Kind, key.Of) switch
    {
        (WordKind.Attribute, _) => draft.History with { Attributes = draft.History.Attributes.Add(new KnownAttribute(key.Of, word, null)) },
        (WordKind.Answer, _) => draft.History with { Answers = draft.History.Answers.Add(new KnownAnswer(key.Of, word, null)) },
        (WordKind.Fact, nameof(MemberFact.Role)) => draft.History with { Role = word },
        (WordKind.Fact, nameof(MemberFact.Persona)) => draft.History with { Persona = word },
        (WordKind.Fact, nameof(MemberFact.Group)) => draft.History with
        {
            Group = word,
            GroupKind = draft.Vocabulary.Universe.Plan.Groups.FirstOrDefault(group => group.Name == word)?.Kind,
        },
        (WordKind.Fact, nameof(MemberFact.GroupKind)) => draft.History with
        {
            Group = draft.History.Group ?? draft.Vocabulary.Universe.Plan.Groups.FirstOrDefault(group => group.Kind == word)?.Name,
            GroupKind = word,
        },
        _ => throw new InvalidOperationException($"No witness is told apart by {key.Kind} {key.Of}."),
    };
}
