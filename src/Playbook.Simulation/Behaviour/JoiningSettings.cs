namespace Playbook.Simulation.Behaviour;

/// <summary>How shoppers become members.</summary>
/// <param name="Join">Mean chance of one who is asked at the till.</param>
/// <param name="Precision">Of the Beta by which shoppers differ.</param>
/// <param name="Share">Chance that a member who engaged shares when asked.</param>
/// <param name="Earn">Chance that a sharer earns the reward.</param>
/// <param name="Friends">Mean number of friends who join after a share.</param>
/// <param name="FriendsShape">Shape of the negative binomial of that number.</param>
/// <param name="Pause">Days before a member shares again.</param>
public sealed record JoiningSettings(double Join, double Precision, double Share, double Earn, double Friends, double FriendsShape, double Pause)
{
    public static JoiningSettings From(ParameterValues values) => new(
        values["recruit.join"],
        values["recruit.precision"],
        values["referral.share"],
        values["referral.earn"],
        values["referral.friends"],
        values["referral.shape"],
        values["referral.pause"]);
}
