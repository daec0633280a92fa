namespace Playbook.Simulation.Population;

/// <summary>Shares a number of people out over stores evenly, the first stores taking the remainder.</summary>
internal static class StoreShare
{
    public static int Of(int people, int stores, int store) => stores <= 0 ? 0 : (people / stores) + (store < people % stores ? 1 : 0);
}
