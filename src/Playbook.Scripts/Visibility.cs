using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Playbook.Scripts.Tests")]
