using System.Collections.Immutable;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Playbook.Templates;

/// <summary>Messages of cadences: <c>"{{ offer.product.title }} 每群限 {{ offer.stock }} 份，{{ slot.time }} 开抢"</c>.</summary>
public static class MessageTemplate
{
    /// <summary>A net under the other limits, so wide that a busy machine never falls into it: what a message says does not depend on speed.</summary>
    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with a template, in the order of its text; nothing when it will render. Never throws.</summary>
    public static ImmutableArray<TemplateFinding> Check(string template, MessageScope scope) => Check(template, scope, _ => false);

    /// <param name="template">The text.</param>
    /// <param name="scope">To whom it speaks.</param>
    /// <param name="isAbsent">True for a path of the schema that has no value in this message, such as all of an offer where it carries none.</param>
    public static ImmutableArray<TemplateFinding> Check(string template, MessageScope scope, Predicate<string> isAbsent) =>
        PlainPlaceholders.AreKnown(template, scope, isAbsent) ? [] : new TemplateCheck(template, scope, isAbsent).Run();

    /// <summary>Renders in a sandbox: a template that loops, recurses or grows too far gives a fault instead of a text.</summary>
    public static RenderedMessage Render(string template, MessageModel model)
    {
        if (Check(template, model.Scope) is [var finding, ..]) return Faulty($"{finding.Kind} at offset {finding.Start}: {finding.Text}");
        using var cancellation = new CancellationTokenSource(s_timeOut);
        try
        {
            var text = Template.Parse(template).Render(Sandbox.NewContext(Variables(model), cancellation.Token));
            return text.Length > Sandbox.OutputLimit ? Faulty($"it is longer than {Sandbox.OutputLimit} characters") : new RenderedMessage(text, null);
        }
        catch (ScriptRuntimeException e)
        {
            return Faulty(e.OriginalMessage);
        }
        catch (OperationCanceledException)
        {
            return Faulty($"it took longer than {s_timeOut.TotalSeconds} s");
        }
    }

    private static RenderedMessage Faulty(string fault) => new(string.Empty, fault);

    /// <summary>The objects of the schema, all present, so that <c>offer.price</c> is nothing rather than a fault where there is no offer.</summary>
    private static ScriptObject Variables(MessageModel model)
    {
        var root = new ScriptObject(StringComparer.Ordinal);
        foreach (var variable in MessageSchema.VariablesFor(model.Scope))
        {
            var path = variable.Path.Split('.');
            var at = root;
            foreach (var name in path[..^1])
            {
                if (!at.TryGetValue(name, out var next)) at.SetValue(name, next = new ScriptObject(StringComparer.Ordinal), readOnly: true);
                at = (ScriptObject)next!;
            }

            if (model.Values.TryGetValue(variable.Path, out var value)) at.SetValue(path[^1], value, readOnly: true);
        }

        return root;
    }
}
