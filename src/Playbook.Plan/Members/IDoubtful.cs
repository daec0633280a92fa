namespace Playbook.Plan.Members;

/// <summary>A state of a member that notes what it was asked for and does not know.</summary>
public interface IDoubtful
{
    Doubts Doubts { get; }
}
