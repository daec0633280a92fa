using CsCheck;

namespace Playbook.Templates.Tests;

public sealed class MessageCheckTests
{
    [Theory]
    [InlineData("{{ offer.product.title }} 每群限 {{ offer.stock }} 份，{{ slot.time }} 开抢", MessageScope.Post)]
    [InlineData("{{ member.name }}，水果该补货啦", MessageScope.Send)]
    [InlineData("{{ if offer.stock }}{{ offer.stock }}{{ else }}many{{ end }}", MessageScope.Post)]
    [InlineData("{{ t = offer.name | string.upcase }}{{ t }}", MessageScope.Post)]
    [InlineData("{{ for c in [1, 2] }}{{ c }}{{ for.index }}{{ end }}", MessageScope.Post)]
    [InlineData("no variable at all, not even { one }", MessageScope.Post)]
    [InlineData("", MessageScope.Post)]
    public void Good_template_has_no_findings(string template, MessageScope scope) => Assert.Empty(MessageTemplate.Check(template, scope));

    [Theory]
    [InlineData("{{ offer.prise }}", MessageScope.Post, TemplateFindingKind.UnknownMember, "offer.prise", "offer.price")]
    [InlineData("{{ ofer.price }}", MessageScope.Post, TemplateFindingKind.UnknownVariable, "ofer.price", "offer.price")]
    [InlineData("{{ ofer }}", MessageScope.Post, TemplateFindingKind.UnknownVariable, "ofer", "offer")]
    [InlineData("水果 {{ member.name }}", MessageScope.Post, TemplateFindingKind.MemberInPost, "member.name", null)]
    [InlineData("{{ if true }}{{ member }}{{ end }}", MessageScope.Post, TemplateFindingKind.MemberInPost, "member", null)]
    [InlineData("{{ member['name'] }}", MessageScope.Post, TemplateFindingKind.MemberInPost, "member", null)]
    [InlineData("{{ member.phone }}", MessageScope.Send, TemplateFindingKind.UnknownMember, "member.phone", "member.name")]
    [InlineData("{{ offer.price.currency }}", MessageScope.Send, TemplateFindingKind.UnknownMember, "offer.price.currency", null)]
    [InlineData("{{ date.now }}", MessageScope.Send, TemplateFindingKind.UnknownVariable, "date.now", null)]
    [InlineData("{{ math.random 1 9 }}", MessageScope.Send, TemplateFindingKind.UnknownMember, "math.random", null)]
    [InlineData("{{ object.eval '1' }}", MessageScope.Send, TemplateFindingKind.UnknownVariable, "object.eval", null)]
    [InlineData("{{ include '/etc/passwd' }}", MessageScope.Send, TemplateFindingKind.UnknownVariable, "include", null)]
    [InlineData("{{ this }}", MessageScope.Send, TemplateFindingKind.UnknownVariable, "this", null)]
    public void Unknown_name_is_found_where_it_stands(string template, MessageScope scope, TemplateFindingKind kind, string text, string? suggestion)
    {
        var finding = Assert.Single(MessageTemplate.Check(template, scope));
        Assert.Equal((kind, text, suggestion), (finding.Kind, finding.Text, finding.Suggestion));
        Assert.Equal(text, template.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("{{ import offer }}", "import")]
    [InlineData("{{ func f }}x{{ end }}", "func")]
    [InlineData("{{ with offer }}{{ end }}", "with")]
    public void Statement_that_a_message_may_not_use_is_found(string template, string word)
    {
        var finding = MessageTemplate.Check(template, MessageScope.Send)[0];
        Assert.Equal((TemplateFindingKind.Forbidden, word), (finding.Kind, finding.Text));
    }

    [Theory]
    [InlineData("{{ offer.price")]
    [InlineData("水果 {{ if }}")]
    [InlineData("{{ end }}")]
    [InlineData("{{ 1 + }}")]
    public void Template_that_does_not_parse_gives_one_syntax_error(string template)
    {
        var finding = Assert.Single(MessageTemplate.Check(template, MessageScope.Post));
        Assert.Equal(TemplateFindingKind.SyntaxError, finding.Kind);
        Assert.InRange(finding.Start, 0, template.Length);
        Assert.InRange(finding.Start + finding.Length, 0, template.Length);
    }

    [Theory]
    [InlineData("{{ if offer.price > 30 }}a{{ else }}b{{ end }}", "offer.price")]
    [InlineData("{{ 3 == offer.stock }}", "offer.stock")]
    [InlineData("{{ offer.price * 2 }}", "offer.price")]
    [InlineData("{{ offer.price | math.round }}", "offer.price")]
    [InlineData("{{ offer.price | math.plus 1 }}", "offer.price")]
    [InlineData("{{ math.floor offer.price }}", "offer.price")]
    [InlineData("{{ offer.name | array.sort }}", "offer.name")]
    public void Text_used_as_a_number_or_a_list_is_found(string template, string path)
    {
        var finding = Assert.Single(MessageTemplate.Check(template, MessageScope.Post));
        Assert.Equal((TemplateFindingKind.WrongType, path), (finding.Kind, finding.Text));
    }

    [Theory]
    [InlineData("{{ offer.stock }}", TemplateFindingKind.AbsentValue)]
    [InlineData("{{ if offer.price }}{{ offer.stock }}{{ else }}x{{ end }}", TemplateFindingKind.AbsentValue)]
    [InlineData("{{ if offer.stock }}{{ offer.stock }}{{ end }}", TemplateFindingKind.MissingBranch)]
    [InlineData("{{ case offer.stock }}{{ when '5' }}five{{ end }}", TemplateFindingKind.MissingBranch)]
    public void Value_that_the_message_never_has_is_found(string template, TemplateFindingKind kind)
    {
        var finding = Assert.Single(MessageTemplate.Check(template, MessageScope.Post, path => path == "offer.stock"));
        Assert.Equal((kind, "offer.stock"), (finding.Kind, finding.Text));
    }

    [Theory]
    [InlineData("{{ if offer.stock }}{{ offer.stock }}{{ else }}many{{ end }}")]
    [InlineData("{{ case offer.stock }}{{ when '5' }}five{{ else }}many{{ end }}")]
    [InlineData("{{ if offer.stock == '5' }}{{ offer.stock }}{{ end }}")]
    public void Branch_for_the_absent_value_is_enough(string template) => Assert.Empty(MessageTemplate.Check(template, MessageScope.Post, path => path == "offer.stock"));

    [Fact]
    public void Two_mistakes_are_both_found_in_order() => Assert.Equal(
        ["offer.prise", "slot.tme"],
        MessageTemplate.Check("{{ offer.prise }} {{ slot.tme }}", MessageScope.Post).Select(f => f.Text), StringComparer.Ordinal);

    [Fact]
    public void Any_text_is_checked_without_throwing() => Gen.OneOf<string>(
            Gen.String, Gen.String[Gen.OneOf<char>('{', '}', ' ', 'a', '.', '|', '(', '"', '\n', '果', '=', '1', '-', '%', '[')])
        .Sample(
            template =>
            {
                foreach (var finding in MessageTemplate.Check("{{ " + template, MessageScope.Post))
                    Assert.InRange(finding.Start + finding.Length, finding.Start, template.Length + 3);
            },
            iter: 3_000);
}
