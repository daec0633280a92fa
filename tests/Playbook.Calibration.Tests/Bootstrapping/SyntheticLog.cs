using Playbook.Calibration.Tests.Calibrating;
using Playbook.Data.Orders;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Tests.Bootstrapping;

/// <summary>A log that a BG/NBD made (Fader, Hardie and Lee 2005): members who all join within a quarter, on days.</summary>
internal static class SyntheticLog
{
    private const int Week = 7;

    private const int Joining = 90;

    public static OrderLog Of(int members, int days, double r = 0.9, double alpha = 3d, double a = 0.6, double b = 1.8)
    {
        var source = new RandomSource(7, 0);
        return LogOfDays.Of(days, Enumerable.Range(0, members).Select(member => Days(source.Stream(new Identity(0, member), 0, Purpose.Rate))));

        List<int> Days(RandomStream stream)
        {
            var (rate, leaves) = (GammaDistribution.Sample(r, ref stream) / alpha / Week, BetaDistribution.Sample(a, b, ref stream));
            var time = stream.Next() * Joining;
            var bought = new List<int> { (int)time };
            while (true)
            {
                time -= Math.Log(stream.Next()) / rate;
                if (time >= days) return bought;
                bought.Add((int)time);
                if (stream.Next() < leaves) return bought;
            }
        }
    }
}
