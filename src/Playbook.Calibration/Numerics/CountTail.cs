namespace Playbook.Calibration.Numerics;

/// <summary>
/// P(N ≥ m) for m = 0, 1, 2, … of a negative binomial N: events within a time of a process whose rate is Gamma(shape, rate) over members.
/// It is the regularised incomplete beta function I_z(m, shape) with z = time/(rate + time), walked up from m = 0.
/// </summary>
internal struct CountTail
{
    private const double Smallest = -700d;

    /// <summary>Below this the rounding of the terms already taken off may be as great as what is left.</summary>
    private const double Rounded = 1e-6;

    private readonly double _shape;
    private readonly double _z;
    private readonly double _logZ;
    private double _logTerm;
    private double _term;

    public CountTail(double shape, double rate, double time)
    {
        _shape = shape;
        _z = time / (rate + time);
        _logZ = Math.Log(_z);
        _logTerm = -shape * Math.Log(1d + (time / rate));
        _term = Math.Exp(_logTerm);
        Value = 1d;
        Count = 0;
    }

    /// <summary>m.</summary>
    public int Count { get; private set; }

    /// <summary>P(N ≥ m).</summary>
    public double Value { get; private set; }

    public void Advance()
    {
        Value = Math.Max(0d, Value - _term);
        if (_logTerm < Smallest)
        {
            // Too small for a double as yet: its logarithm is walked until it is not.
            _logTerm += _logZ + Math.Log((Count + _shape) / (Count + 1));
            _term = Math.Exp(_logTerm);
        }
        else
        {
            _term *= _z * (Count + _shape) / (Count + 1);
        }

        Count++;
        if (Value < Rounded) Value = Math.Min(Value, Rest());
    }

    public void AdvanceTo(int count)
    {
        while (Count < count) Advance();
    }

    /// <summary>
    /// No less than what is left: terms fall at least as fast as the next of them, or as z. Without it rounding would leave a tail that never ends.
    /// </summary>
    private readonly double Rest()
    {
        var ratio = Math.Max(_z, _z * (Count + _shape) / (Count + 1));
        return ratio < 1d ? _term / (1d - ratio) : 1d;
    }
}
