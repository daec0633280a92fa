namespace Playbook.Simulation.Metrics;

/// <summary>Which members a figure is measured over.</summary>
internal enum Arm
{
    WithPlan,
    WithoutPlan,
    Touched,
    Withheld,
}

/// <summary>A measure that adds up over stores: a numerator and a denominator for each arm.</summary>
internal sealed class LeafTally
{
    public const int Arms = 4;

    private readonly double[] _numerators = new double[Arms];
    private readonly double[] _denominators = new double[Arms];

    public double Numerator(Arm arm) => _numerators[(int)arm];

    public double Denominator(Arm arm) => _denominators[(int)arm];

    public void Count(Arm arm, double numerator, double denominator)
    {
        _numerators[(int)arm] += numerator;
        _denominators[(int)arm] += denominator;
    }

    public void Add(LeafTally other)
    {
        for (var arm = 0; arm < Arms; arm++)
        {
            _numerators[arm] += other._numerators[arm];
            _denominators[arm] += other._denominators[arm];
        }
    }
}
