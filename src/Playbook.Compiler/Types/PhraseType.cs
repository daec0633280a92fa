using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary>A type of the language as it stands in a phrase: it reads its elements and says what it is.</summary>
public abstract class PhraseType
{
    /// <summary>The name in the catalogue's patterns: <c>money</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How a message speaks of it: <c>an amount of money such as `34.90 CNY`</c>.</summary>
    public abstract string Description { get; }

    /// <summary>What it looks like, as the right side of a production of grammar/playbook.ebnf; one whole expression where a type says nothing else.</summary>
    public virtual string Ebnf => "expression";

    /// <summary>What it looks like as a plain regular expression, for editors that know the JSON Schema; anything where a type says nothing else.</summary>
    public virtual string Regex => Notation.Anything;

    /// <summary>The description as a phrase, which can be said in other languages.</summary>
    public virtual Phrase Spoken => Description;

    /// <summary>True where a list may say one value twice and mean two things.</summary>
    public virtual bool MayRepeat => false;

    public abstract ReadResult Read(PhraseCursor cursor, BindingContext context);

    public override string ToString() => Name;
}
