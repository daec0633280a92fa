using Playbook.Compiler.Analysis.Rules;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Expansion;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>A name that a diagnostic misses.</summary>
/// <param name="Name">The name.</param>
/// <param name="Mistake">The same for all diagnostics that one lost declaration gives.</param>
/// <param name="MayBeImported">True where a library could declare it.</param>
internal sealed record MissingName(string Name, string Mistake, bool MayBeImported)
{
    /// <summary>What the codes begin with that are about the reading of a phrase.</summary>
    private const string Phrases = "PB21";

    /// <summary>The name that a diagnostic misses; null where it is about something else.</summary>
    public static MissingName? Of(Diagnostic diagnostic, SymbolTable symbols)
    {
        if (diagnostic.Descriptor == BindingDiagnostics.UndefinedName) return Declared(diagnostic.Arguments[1].Text, diagnostic, symbols);
        if (diagnostic.Descriptor == BindingDiagnostics.UnknownQuantity) return Declared(diagnostic.Arguments[0].Text, diagnostic, symbols);
        if (diagnostic.Descriptor == BindingDiagnostics.OverrideUnresolved && diagnostic.Arguments[1].Arguments is [var owner]) return Declared(owner.Text, diagnostic, symbols);
        if (diagnostic.Descriptor == RoleReferenceRule.Unknown) return new MissingName(diagnostic.Arguments[0].Text, diagnostic.Message, MayBeImported: false);
        return diagnostic.Code.StartsWith(Phrases, StringComparison.Ordinal) ? Defined(diagnostic, symbols) : null;
    }

    private static MissingName Declared(string name, Diagnostic diagnostic, SymbolTable symbols)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && symbols.Find("apply", name[..dot]) is { } apply)
        {
            // What an instance lacks is lost in its template, or with it.
            var template = apply.Declaration?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "template")?.Head is { } head ? DeclaredName.Of(head) : string.Empty;
            return new MissingName(name, symbols.Find("template", template) is null ? template : name[(dot + 1)..], MayBeImported: true);
        }

        return new MissingName(name, symbols.Find(name) is null ? name : diagnostic.Message, MayBeImported: true);
    }

    /// <summary>A word in a phrase that is none of the language's: a <c>let</c> that is lost, or whose meaning does not fit.</summary>
    private static MissingName? Defined(Diagnostic diagnostic, SymbolTable symbols)
    {
        var word = diagnostic.Source.ToString(diagnostic.Span);
        if (word.Length == 0 || !word.All(c => char.IsLetterOrDigit(c) || c == '_') || char.IsAsciiDigit(word[0]) || LanguageWords.Contains(word)) return null;
        if (symbols.Find("let", word) is not null) return new MissingName(word, $"{word} {diagnostic.Message}", MayBeImported: false);
        var isMismatch = diagnostic.Fixes.IsEmpty && (diagnostic.Descriptor == BindingDiagnostics.PhraseMismatch || diagnostic.Descriptor == BindingDiagnostics.WrongUnit);
        return isMismatch && symbols.Find(word) is null ? new MissingName(word, word, MayBeImported: false) : null;
    }
}
