using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Playbook.Proofs.Tests")]
