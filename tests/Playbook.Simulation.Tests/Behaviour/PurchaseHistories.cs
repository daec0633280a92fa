using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Shoppers simulated by the purchase process itself, from their first purchase on.</summary>
internal static class PurchaseHistories
{
    private const double Week = 7d;

    public static PurchaseSettings Settings(PurchaseForm form, double r, double alpha, double a, double b, double k = 1, double s = 1, double beta = 1) => new(
        form, PurchaseStart.FirstPurchase, PurchaseRestart.EveryOrder, k, r, alpha * Week, a, b, s, beta * Week);

    /// <summary>Repeats until each of several times, in ascending order, of each shopper.</summary>
    public static int[][] CountRepeats(PurchaseSettings settings, int shoppers, double[] weeks, ulong seed = 20, BusinessClock? clock = null)
    {
        var process = new PurchaseProcess(settings, new RandomSource(seed, 0), clock);
        int[][] counts = [.. weeks.Select(_ => new int[shoppers])];
        for (var i = 0; i < shoppers; i++)
        {
            var shopper = new Shopper { Who = new Identity(0, i) };
            process.Begin(ref shopper, 1);
            for (int time = 0, repeats = 0; time < weeks.Length; time++)
            {
                for (; shopper.NextOrder < weeks[time] * Week; repeats++)
                {
                    process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
                }

                counts[time][i] = repeats;
            }
        }

        return counts;
    }

    public static PurchaseHistory[] Simulate(PurchaseSettings settings, int shoppers, double weeks, ulong seed = 20)
    {
        var process = new PurchaseProcess(settings, new RandomSource(seed, 0));
        var histories = new PurchaseHistory[shoppers];
        for (var i = 0; i < shoppers; i++)
        {
            var shopper = new Shopper { Who = new Identity(0, i) };
            process.Begin(ref shopper, 1);
            var repeats = 0;
            while (shopper.NextOrder < weeks * Week)
            {
                repeats++;
                process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
            }

            var isAlive = settings.HasLifetime ? shopper.Dropout > weeks * Week : !shopper.IsGone;
            histories[i] = new PurchaseHistory(repeats, shopper.LastOrder / Week, isAlive);
        }

        return histories;
    }
}
