using System.Runtime.Intrinsics;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>
/// Ordinary lives, eight at a time: a hot loop. An order of each lane is made in turn, and a lane whose period is over takes up the next shopper. Equal to
/// <see cref="OrdinaryLife"/> in every bit.
/// </summary>
internal sealed class LifeLanes
{
    private const int Width = 4;
    private const int Lanes = 2 * Width;
    private const int None = -1;

    private readonly World _world;
    private readonly OrdinaryLife _life;
    private readonly bool _isIrregular;
    private readonly bool _hasLifetime;
    private readonly int _products;
    private readonly uint _key;
    private readonly uint _otherKey;

    // What of a lane the loop reads and writes, a lane each.
    private readonly ulong[] _who = new ulong[Lanes];
    private readonly ulong[] _orders = new ulong[Lanes];
    private readonly double[] _next = new double[Lanes];
    private readonly double[] _rate = new double[Lanes];
    private readonly double[] _dropout = new double[Lanes];
    private readonly double[] _runsOut;
    private readonly double[] _times = new double[Lanes];
    private readonly double[] _values = new double[Lanes];
    private readonly double[] _margins = new double[Lanes];
    private readonly ulong[] _bits = new ulong[Lanes];

    private readonly LognormalDistribution[] _value = new LognormalDistribution[Lanes];
    private readonly int[] _shopper = new int[Lanes];
    private readonly Shopper[] _start = new Shopper[Lanes];
    private readonly OrdinaryOrder[][] _made = [.. Enumerable.Range(0, Lanes).Select(_ => new OrdinaryOrder[64])];
    private readonly int[] _count = new int[Lanes];

    private LifeLanes(World world)
    {
        _world = world;
        _life = new OrdinaryLife(world);
        _isIrregular = world.Settings.Purchase.K == 1d;
        _hasLifetime = world.Settings.Purchase.HasLifetime;
        _products = world.Products.Length;
        _runsOut = new double[Math.Max(1, _products) * Lanes];
        (_key, _otherKey) = world.Random.Keys;
    }

    /// <summary>Null where orders follow a process that is not made for lanes, or where the machine has none.</summary>
    public static LifeLanes? For(World world) => Fits(world.Settings) && world.Process.HasEvenClock && Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian
        ? new LifeLanes(world)
        : null;

    public void Live(ReadOnlySpan<Identity> who, ILifeReader reader)
    {
        var waiting = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            Begin(lane, who, ref waiting);
        }

        while (EndLives(who, ref waiting, reader))
        {
            Order();
        }
    }

    private static bool Fits(BehaviourSettings settings) =>
        settings.Purchase is { Opportunities: null, Form: not (PurchaseForm.ParetoGgg or PurchaseForm.OffersOnly), K: 1d or 2d } && settings.Spend.Form == SpendForm.Lognormal;

    /// <summary>The next shopper takes up a lane; where there is none, it orders no more.</summary>
    private void Begin(int lane, ReadOnlySpan<Identity> who, ref int waiting)
    {
        _count[lane] = 0;
        _shopper[lane] = waiting < who.Length ? waiting : None;
        (_next[lane], _rate[lane]) = (double.PositiveInfinity, 1d);
        if (waiting == who.Length)
        {
            return;
        }

        _life.Begin(who[waiting++]);
        ref readonly var shopper = ref _life.Shopper;
        _start[lane] = shopper;
        _who[lane] = ((ulong)(uint)shopper.Who.Ordinal << 32) | (uint)shopper.Who.Store;
        (_orders[lane], _next[lane], _rate[lane], _dropout[lane]) = ((ulong)shopper.Orders, shopper.NextOrder, shopper.Rate, shopper.Dropout);
        _value[lane] = _world.Personas[shopper.Persona].Value;
        for (var product = 0; product < _products; product++)
        {
            _runsOut[(product * Lanes) + lane] = _life.Pantry[product].RunsOut;
        }
    }

    /// <summary>Hands on the lives whose period is over; false when there are no more.</summary>
    private bool EndLives(ReadOnlySpan<Identity> who, ref int waiting, ILifeReader reader)
    {
        var lives = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            while (_shopper[lane] != None && _next[lane] >= _world.Script.Days)
            {
                reader.Take(_shopper[lane], _start[lane], _made[lane].AsSpan(0, _count[lane]), _next[lane]);
                Begin(lane, who, ref waiting);
            }

            lives += _shopper[lane] != None ? 1 : 0;
        }

        return lives > 0;
    }

    /// <summary>The next order of each lane.</summary>
    private void Order()
    {
        var near = PhiloxWords.CounterOf(Load(_who, 0), Load(_orders, 0) + Vector256<ulong>.One, (uint)Purpose.Order << 24);
        var far = PhiloxWords.CounterOf(Load(_who, Width), Load(_orders, Width) + Vector256<ulong>.One, (uint)Purpose.Order << 24);
        PhiloxLanes.Mix(ref near, ref far, _key, _otherKey);
        for (var lane = 0; lane < Lanes; lane++)
        {
            _times[lane] = _next[lane];
        }

        Order(near, 0);
        Order(far, Width);
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (_shopper[lane] != None)
            {
                Note(lane);
            }
        }
    }

    private void Note(int lane)
    {
        if (_count[lane] == _made[lane].Length)
        {
            Array.Resize(ref _made[lane], _count[lane] * 2);
        }

        _made[lane][_count[lane]++] = new OrdinaryOrder(_times[lane], _values[lane], _margins[lane], (uint)_bits[lane]);
    }

    private void Order(in PhiloxWords words, int first)
    {
        var time = Load(_next, first);
        (Load(_orders, first) + Vector256<ulong>.One).CopyTo(_orders, first);
        DeterministicLanes.Uniform(words.C).CopyTo(_values, first);
        for (var lane = first; lane < first + Width; lane++)
        {
            _values[lane] = _shopper[lane] != None ? _value[lane].Quantile(_values[lane]) : 0d;
        }

        Fill(words, time, first);
        var uniforms = DeterministicLanes.Uniform(words.A);
        var stages = -DeterministicLanes.Log(_isIrregular ? uniforms : uniforms * DeterministicLanes.Uniform(words.B));
        var next = time + (stages / Load(_rate, first));
        var dropout = Load(_dropout, first);
        var isGone = _hasLifetime ? Vector256.GreaterThan(next, dropout) : Vector256.LessThan(DeterministicLanes.Uniform(words.D), dropout);
        Vector256.ConditionalSelect(isGone, Vector256.Create(double.PositiveInfinity), next).CopyTo(_next, first);
    }

    /// <summary>What is in the baskets and what they earn (<see cref="BasketModel.Fill"/>), and what is at home after it (<see cref="BasketModel.Replenish"/>).</summary>
    private void Fill(in PhiloxWords words, Vector256<double> time, int first)
    {
        var bits = Vector256<ulong>.Zero;
        var listed = Vector256<double>.Zero;
        var earned = Vector256<double>.Zero;
        for (var product = 0; product < _products; product++)
        {
            var at = (product * Lanes) + first;
            var runsOut = Load(_runsOut, at);
            var takes = Vector256.LessThanOrEqual(runsOut, time);
            if (takes == Vector256<double>.Zero)
            {
                continue;
            }

            var traits = _world.Products[product];
            bits |= takes.AsUInt64() & Vector256.Create(1UL << product);
            listed += takes & Vector256.Create(traits.ListPrice);
            earned += takes & Vector256.Create(traits.ListPrice * traits.Margin);
            var lasts = _world.Baskets.Lasts(product, UniformOf(product, words, first));
            var until = Vector256.ConditionalSelect(Vector256.GreaterThan(runsOut, time), runsOut, time) + lasts;
            Vector256.ConditionalSelect(takes, Rounded(until), runsOut).CopyTo(_runsOut, at);
        }

        var value = Load(_values, first);
        var dear = earned * (value / listed);
        var usual = earned + ((value - listed) * Vector256.Create(_world.Baskets.RestMargin));
        Vector256.ConditionalSelect(Vector256.GreaterThan(listed, value), dear, usual).CopyTo(_margins, first);
        bits.CopyTo(_bits, first);
    }

    /// <summary>How long a purchase lasts, within its spread.</summary>
    private Vector256<double> UniformOf(int product, in PhiloxWords words, int first)
    {
        if (product < 2)
        {
            var half = (product == 0 ? words.C : words.D) & Vector256.Create(0xFFFFUL);
            return (DeterministicLanes.WordOf(half) + Vector256.Create(0.5)) / Vector256.Create(65536d);
        }

        var draws = PhiloxWords.CounterOf(Load(_who, first), Load(_orders, first), ((uint)Purpose.Product << 24) | (uint)product);
        var idle = draws;
        PhiloxLanes.Mix(ref draws, ref idle, _key, _otherKey);
        return DeterministicLanes.Uniform(draws.A);
    }

    /// <summary>To the nearest number of 32 bits.</summary>
    private static Vector256<double> Rounded(Vector256<double> number) => Vector256.WidenLower(Vector256.Narrow(number, number));

    private static Vector256<T> Load<T>(T[] lanes, int first)
        where T : unmanaged => Vector256.Create(lanes, first);
}
