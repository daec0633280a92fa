namespace Playbook.Simulation.Behaviour;

/// <summary>
/// How shoppers become members. Friends bring friends, a branching process (Galton and Watson 1875) whose offspring are negative binomial, as few bring
/// most: K = pass on × friends, and with K &lt; 1 all who come are 1/(1 − K) times those whom members bring.
/// </summary>
/// <param name="Join">Mean chance of one who is asked at the till.</param>
/// <param name="Precision">Of the Beta by which shoppers differ.</param>
/// <param name="Share">Chance that a member who engaged shares when asked.</param>
/// <param name="Earn">Chance that a sharer earns the reward.</param>
/// <param name="Friends">Mean number of friends who join after a share.</param>
/// <param name="FriendsShape">Shape of the negative binomial of that number.</param>
/// <param name="PassOn">Chance that a friend who came by a referral shares at once.</param>
/// <param name="Pause">Days before a member shares again.</param>
public sealed record JoiningSettings(double Join, double Precision, double Share, double Earn, double Friends, double FriendsShape, double PassOn, double Pause)
{
    public static JoiningSettings From(ParameterValues values) => new(
        values["recruit.join"],
        values["recruit.precision"],
        values["referral.share"],
        values["referral.earn"],
        values["referral.friends"],
        values["referral.shape"],
        values["referral.pass_on"],
        values["referral.pause"]);
}
