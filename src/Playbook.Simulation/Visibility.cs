using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Playbook.Simulation.Tests")]
