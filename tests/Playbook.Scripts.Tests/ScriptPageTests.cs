using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Scripts.Compiling;
using Playbook.Scripts.Diagnostics;
using Playbook.Testing.Languages;

namespace Playbook.Scripts.Tests;

/// <summary>Every diagnostic of scripts has a page in three languages, and its examples say what they claim.</summary>
public sealed class ScriptPageTests
{
    public static TheoryData<string> Codes => [.. ScriptDiagnostics.All.Select(descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_is_whole_and_told_in_Chinese(string code)
    {
        var page = ScriptDiagnostics.All.Single(descriptor => descriptor.Code == code).Page;
        Assert.All([page.Name, page.Message, page.Hint, page.Why, page.HowToFix, page.Bad, page.Good], Assert.NotEmpty);
        foreach (var language in (ImmutableArray<Language>)[Language.ZhHans, Language.ZhHant])
        {
            var text = page.In(language);
            Assert.NotSame(page.In(Language.En), text);
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.NotEmpty(said));
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.Empty(ChineseText.EnglishWords(said)));
            Assert.All([text.Message, text.Hint, text.Why, text.HowToFix], said => Assert.Empty(ChineseText.Foreign(said, language)));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examples_in_C_sharp_are_refused_and_compile_as_they_say(string code)
    {
        var page = ScriptDiagnostics.All.Single(descriptor => descriptor.Code == code).Page;
        if (page.ExampleLanguage != "csharp") return;
        Assert.Empty(ScriptCompiler.Compile(page.Good).Problems);
        ScriptProblemKind? expected = code switch
        {
            "PB7655" => ScriptProblemKind.DoesNotCompile,
            "PB7656" => ScriptProblemKind.Construct,
            "PB7657" => ScriptProblemKind.Member,
            _ => null,
        };
        Assert.Equal(expected, ScriptCompiler.Compile(page.Bad).Problems.Select(problem => (ScriptProblemKind?)problem.Kind).FirstOrDefault());
    }
}
