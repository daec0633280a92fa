using System.Collections.Immutable;

namespace Playbook.Specs.Previews;

/// <summary>Names of nobody in particular, for messages that are shown and not sent.</summary>
public static class SampleNames
{
    private static readonly ImmutableArray<string> s_names = ["王芳", "李伟", "張雅婷", "刘洋", "陳志明", "Anna", "赵静", "Sam"];

    public static string Of(int index) => s_names[index % s_names.Length];
}
