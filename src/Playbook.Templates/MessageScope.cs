namespace Playbook.Templates;

/// <summary>To whom a message speaks. Everyone in the group sees a post, so it knows no member.</summary>
public enum MessageScope
{
    Post,
    Send,
}
