namespace Playbook.Simulation.Metrics;

/// <summary>Counts by month of joining and months since.</summary>
internal sealed class MonthTable(int months)
{
    private readonly long[] _cells = new long[months * months];

    public long this[int cohort, int since] => _cells[(cohort * months) + since];

    public void Count(int cohort, int since, int by = 1) => _cells[(cohort * months) + since] += by;

    public void Add(MonthTable other)
    {
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell] += other._cells[cell];
        }
    }
}
