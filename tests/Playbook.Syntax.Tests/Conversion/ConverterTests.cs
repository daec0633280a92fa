using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Tests.Samples;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Conversion;

public sealed class ConverterTests
{
    public static TheoryData<string> Names => [.. Sample.Names("*.playbook"), .. Sample.Names("*.playbook.yaml"), .. Sample.Shipped];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_comes_back_as_it_was(string name)
    {
        var formatted = Formatter.Format(SyntaxTree.Parse(Sample.Read(name)));
        var isYaml = name.EndsWith(".yaml", StringComparison.Ordinal);
        var there = isYaml ? Spellings.ToDsl(formatted) : Spellings.ToYaml(formatted);
        var back = isYaml ? Spellings.ToYaml(there) : Spellings.ToDsl(there);
        Assert.Equal(formatted, back);
    }

    [Theory]
    [InlineData("playbook p {\n  // one\n\n  // two\n  /// doc\n  offer a { // three\n    kind coupon // four\n    // five\n  } // six\n  // seven\n}\n// eight\n")]
    [InlineData("playbook p { // one\n  // two\n}\n")]
    [InlineData("playbook p { } // one\n")]
    [InlineData("playbook p {\n  segment a = x >= 2 and // one\n      // two\n      not y // three\n  // four\n  segment b = f(a, // five\n      b)\n\n  currency CNY\n  segment c = y\n}\n")]
    [InlineData("playbook p {\n  offer a {\n    // one\n    limit 1 per member per calendar day // two\n    // three\n    limit 3 per member in total\n    // four\n    kind coupon\n    // five\n  }\n  // six\n}\n")]
    [InlineData("playbook p {\n  quiet_hours { }\n  budget { // one\n  } // two\n  staff {\n    // three\n  }\n}\n")]
    [InlineData("playbook p {\n  /// keeps\n  assume fatigue.half_life = 15d source \"a: b\"\n  assume b = 1\n}\n")]
    [InlineData("playbook p {\n  title \"it's \\\"so\\\" #1: \\\\ \\n\"\n  channel no\n}\n")]
    [InlineData("playbook p {\n  title \"\\u4F60\"\n}\n")]
    [InlineData("playbook p {\n  title \"\\\"quoted\\\"\"\n}\n")]
    [InlineData("playbook p {\n  title \"\"\n}\n")]
    [InlineData("playbook p {\n  cadance flash {\n    at 10:00\n  }\n}\n")]
    [InlineData("product a {\n  title \"x\"\n}\n// one\nproduct b {\n  title \"y\"\n}\n// two\n")]
    [InlineData("playbook a {\n  title \"x\"\n}\nplaybook b {\n  title \"y\"\n} // one\n// two\n")]
    [InlineData("playbook p {\n  offer a {\n    kind x\n  }\n\n  // one\n\n  cap b {\n    count x\n  }\n\n  // two\n  offer c {\n    kind y\n  }\n  offer d {\n    kind z\n  }\n}\n")]
    [InlineData("playbook p {\n  purpose sell 60%, // one\n      // two\n      link 40% // three\n}\n")]
    public void Text_comes_back_as_it_was(string dsl)
    {
        Assert.Equal(dsl, Formatter.Format(Parsed.Dsl(dsl)));
        var yaml = Spellings.ToYaml(dsl);
        Assert.Equal(yaml, Formatter.Format(Parsed.Yaml(yaml)));
        Assert.Equal(dsl, Spellings.ToDsl(yaml));
    }
}
