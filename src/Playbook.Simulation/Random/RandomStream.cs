namespace Playbook.Simulation.Random;

/// <summary>A run of uniforms for one purpose, for samplers that reject and cannot tell how many they need.</summary>
public struct RandomStream
{
    private readonly RandomSource _source;
    private readonly Identity _who;
    private readonly int _index;
    private readonly Purpose _purpose;
    private PhiloxBlock _block;
    private int _used;

    public RandomStream(RandomSource source, Identity who, int index, Purpose purpose)
    {
        _source = source;
        _who = who;
        _index = index;
        _purpose = purpose;
    }

    /// <summary>The next uniform in (0, 1).</summary>
    public double Next()
    {
        var word = _used & 3;
        if (word == 0)
        {
            _block = _source.Draw(_who, _index, _purpose, _used >> 2);
        }

        _used++;
        return PhiloxBlock.Uniform(_block.Word(word));
    }
}
