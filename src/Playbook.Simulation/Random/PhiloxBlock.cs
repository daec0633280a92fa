namespace Playbook.Simulation.Random;

/// <summary>128 random bits as four words.</summary>
public readonly record struct PhiloxBlock(uint A, uint B, uint C, uint D)
{
    private const double Step = 1d / 4294967296d;

    /// <summary>Uniform in the open interval (0, 1) from one word: 32 bits, centred in their cell.</summary>
    public static double Uniform(uint word) => (word + 0.5) * Step;

    /// <summary>A word by its place, 0 to 3.</summary>
    public uint Word(int place) => place switch { 0 => A, 1 => B, 2 => C, _ => D };

    public double UniformA => Uniform(A);

    public double UniformB => Uniform(B);

    public double UniformC => Uniform(C);

    public double UniformD => Uniform(D);
}
