using Playbook.Reporting.Figures;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>Who came, who stayed and who went.</summary>
internal sealed class PeopleSection : IReportSection
{
    public string Title => "Members and groups";

    public IRenderable? Render(ReportContext context)
    {
        var people = context.Forecast.People;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["", "forecast"],
            [
                ["joined in all", figures.Of(people.Joined, "members")],
                ["of them by referral", figures.Of(people.JoinedByReferral, "members")],
                ["in a group at the end", figures.Of(people.InGroups, "members")],
                ["left", figures.Of(people.Left, "members")],
                ["in a group, reading no posts", figures.Of(people.Muted, "members")],
                ["asked not to be disturbed", figures.Of(people.DoNotDisturb, "members")],
                ["groups", figures.Of(people.Groups, "groups")],
                ["groups that fell silent for good", figures.Of(people.SilentGroups, "groups")],
                ["groups held out", figures.Of(people.HeldOutGroups, "groups")],
                ["members held out", figures.Of(people.HeldOutMembers, "members")],
            ]);
    }
}
