using System.Collections.Immutable;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>A model whose parameters are to be found. All parameters are positive.</summary>
public abstract class PurchaseFamily
{
    /// <summary>A Gamma of this shape has members differ by 8 %; no log tells that from members who are all alike.</summary>
    protected const double MostAlike = 150d;

    /// <summary>Greatest value of a parameter that has no natural end.</summary>
    protected const double Far = 160_000d;

    public abstract string Name { get; }

    /// <summary>Names of the parameters, as the paper has them.</summary>
    public abstract ImmutableArray<string> Parameters { get; }

    /// <summary>Whether the gaps themselves matter, beside how many there were and how long they took together.</summary>
    public virtual bool LooksAtGaps => false;

    /// <summary>Whether its likelihood is a density in time, as those of most models are, which alone compare with each other.</summary>
    public virtual bool IsOfTime => true;

    /// <summary>The greatest value of each parameter that is looked at.</summary>
    public abstract ImmutableArray<double> Most { get; }

    /// <summary>The least value of each parameter that a playbook may state, 0 for any above zero; empty where all may be anything.</summary>
    public virtual ImmutableArray<double> Least => [];

    /// <summary>Where to begin the search: several places, the likelihood having several tops.</summary>
    public abstract ImmutableArray<ImmutableArray<double>> Starts(HistoryTable table);

    /// <summary>The model with parameters in the order of <see cref="Parameters"/>.</summary>
    public abstract IPurchaseModel Create(ReadOnlySpan<double> parameters);

    /// <summary>ln L of a table: of the timing of purchases, without the term in n!.</summary>
    public double LogLikelihood(ReadOnlySpan<double> parameters, HistoryTable table)
    {
        var duals = new Dual[parameters.Length];
        for (var i = 0; i < duals.Length; i++) duals[i] = parameters[i];
        return LogLikelihood(duals, table).Value;
    }

    /// <summary>ln L with its derivatives.</summary>
    internal abstract Dual LogLikelihood(ReadOnlySpan<Dual> parameters, HistoryTable table);
}
