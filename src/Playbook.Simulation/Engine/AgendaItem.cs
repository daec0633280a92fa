namespace Playbook.Simulation.Engine;

/// <summary>Something that a day holds for a group: a cadence at a minute of the period, and the minute at which it was first asked for if it was delayed.</summary>
internal readonly record struct AgendaItem(int Minute, int Cadence, int? Since = null);
