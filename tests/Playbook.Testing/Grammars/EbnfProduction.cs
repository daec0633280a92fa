namespace Playbook.Testing.Grammars;

/// <summary><c>name = … ;</c> of the syntax, or <c>name := … ;</c> of the lexer.</summary>
public sealed record EbnfProduction(string Name, bool IsLexical, Ebnf Right);
