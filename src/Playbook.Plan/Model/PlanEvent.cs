namespace Playbook.Plan.Model;

/// <summary><c>event lesson_done { from "lms.lessons" }</c>: something that members do elsewhere and that is told to the campaign.</summary>
/// <param name="Name">Its identity.</param>
/// <param name="From">The feed that tells of it.</param>
public sealed record PlanEvent(string Name, string From);
