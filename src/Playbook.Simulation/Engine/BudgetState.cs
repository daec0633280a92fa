using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Engine;

/// <summary>Money spent under one limit, by day; a window of hours counts as its day.</summary>
internal sealed class BudgetState(Money amount, Window window, CampaignCalendar calendar)
{
    private readonly double _amount = (double)amount.Amount;
    private readonly double[] _byDay = new double[Math.Max(1, calendar.Days)];
    private int _day = -1;
    private double _spent;

    /// <summary>Set once something could not be paid, until the window ends.</summary>
    public bool IsSpent { get; private set; }

    public void Open(int day)
    {
        if (day == _day)
        {
            return;
        }

        var start = Start(day);
        if (_day < 0 || start > Start(_day))
        {
            IsSpent = false;
            _spent = 0d;
            for (var past = Math.Max(0, start); past < day; past++)
            {
                _spent += _byDay[past];
            }
        }

        _day = day;
        IsSpent |= _spent >= _amount;
    }

    public bool CanSpend(double money) => !IsSpent && _spent + money <= _amount;

    public void Refuse() => IsSpent = true;

    /// <summary>A promise made earlier is kept even where it goes beyond the amount.</summary>
    public void Spend(double money)
    {
        _spent += money;
        _byDay[_day] += money;
        IsSpent |= _spent >= _amount;
    }

    private int Start(int day) => CampaignCalendar.DayOf(calendar.WindowStart(((day + 1) * CampaignCalendar.MinutesPerDay) - 1, window));
}
