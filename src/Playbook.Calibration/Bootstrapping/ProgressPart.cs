namespace Playbook.Calibration.Bootstrapping;

/// <summary>The progress of a part of some work, told as that of the whole.</summary>
/// <param name="whole">Who is told; null for nobody.</param>
/// <param name="from">The share that is done when the part begins.</param>
/// <param name="to">And when it ends.</param>
internal sealed class ProgressPart(IProgress<double>? whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole?.Report(from + ((to - from) * value));
}
