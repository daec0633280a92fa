namespace Playbook.Simulation.Engine;

/// <summary>A send that was delayed.</summary>
internal readonly record struct WaitingSend(int Minute, int Cadence, int Member, int Since);
