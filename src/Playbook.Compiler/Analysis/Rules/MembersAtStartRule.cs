using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Members come out of the shoppers, so there cannot be more of them; and they need a group to be in.</summary>
internal sealed class MembersAtStartRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMany = new("PB9103", Severity.Error, typeof(MembersAtStartRule).Assembly);
    private static readonly DiagnosticDescriptor NoGroup = new("PB9104", Severity.Error, typeof(MembersAtStartRule).Assembly);

    private static readonly DiagnosticDescriptor NoRoom = new("PB9106", Severity.Error, typeof(MembersAtStartRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMany, NoGroup, NoRoom];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.BlockOf("population") is not { } population || population.Sound("members_at_start") is not { } members) return;
        var count = members.Get<int>("count");
        if (population.Sound("shoppers") is { } shoppers && count > shoppers.Get<int>("count"))
            diagnostics.Report(TooMany, members.Phrase!.Span, $"{count}", $"{shoppers.Get<int>("count")}");
        else if (count > 0 && playbook.Root.BlockOf("group") is null)
            diagnostics.Report(NoGroup, members.Phrase!.Span, $"{count}");
        else if (Room(playbook.Root, population) is { } room && count > room)
            diagnostics.Report(NoRoom, members.Phrase!.Span, $"{count}", $"{room}");
    }

    /// <summary>How many the groups take in all; null where more groups open by themselves, or where that cannot be told.</summary>
    private static long? Room(BoundBlock root, BoundBlock population)
    {
        var room = 0L;
        foreach (var group in root.BlocksOf("group"))
        {
            if (group.Sound("capacity") is not { } capacity || group.Sound("on_full") is not { } policy || policy.Get<string>("policy") != "close") return null;
            var stores = group.Has("one_per") ? population.Sound("stores")?.Get<int>("count") ?? 1 : 1;
            room += (long)capacity.Get<int>("count") * stores;
        }

        return root.BlockOf("group") is null ? null : room;
    }
}
