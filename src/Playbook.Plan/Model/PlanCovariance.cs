using System.Collections.Immutable;

namespace Playbook.Plan.Model;

/// <summary>On which scale fitted parameters are normal, with their stated values in the middle.</summary>
public enum ParameterScale
{
    /// <summary>Their logarithms are: positive numbers.</summary>
    Log,

    /// <summary>They are themselves.</summary>
    Natural,

    /// <summary>Their log-odds are: shares.</summary>
    Logit,
}

/// <summary><c>row dropout.a = 0.0001, 0.0344</c></summary>
/// <param name="Parameter">A name of the behaviour catalogue.</param>
/// <param name="Covariances">With the parameters of the rows above, and last its own variance.</param>
public sealed record PlanCovarianceRow(string Parameter, ImmutableArray<decimal> Covariances)
{
    public bool Equals(PlanCovarianceRow? other) => other is not null && Parameter == other.Parameter && Covariances.SequenceEqual(other.Covariances);

    public override int GetHashCode() => HashCode.Combine(Parameter, Covariances.Length);
}

/// <summary>
/// <c>covariance orders_fit { scale log; row purchase.r = 0.0021; … }</c>: how uncertain fitted parameters are, together. The rows are the
/// lower triangle of a symmetric matrix.
/// </summary>
public sealed record PlanCovariance(string Name, ParameterScale Scale, ImmutableArray<PlanCovarianceRow> Rows)
{
    /// <summary>Whether each row has as many numbers as there are rows up to it.</summary>
    public bool IsTriangle => Rows.Index().All(row => row.Item.Covariances.Length == row.Index + 1);

    /// <summary>An entry of the matrix, by the places of its rows.</summary>
    public decimal this[int row, int column] => row >= column ? Rows[row].Covariances[column] : Rows[column].Covariances[row];

    /// <summary>The same matrix with its rows in the order of the parameters' names, in which it says the same as in any other.</summary>
    public PlanCovariance InNameOrder() => Of([.. Rows.Index().OrderBy(row => row.Item.Parameter, StringComparer.Ordinal).Select(row => row.Index)]);

    /// <summary>The matrix of the other parameters; null where none remain.</summary>
    public PlanCovariance? Without(string parameter)
    {
        ImmutableArray<int> rest = [.. Rows.Index().Where(row => row.Item.Parameter != parameter).Select(row => row.Index)];
        return rest.IsEmpty ? null : rest.Length == Rows.Length ? this : Of(rest);
    }

    private PlanCovariance Of(ImmutableArray<int> places) => this with
    {
        Rows = [.. places.Select((place, row) => new PlanCovarianceRow(Rows[place].Parameter, [.. places.Take(row + 1).Select(other => this[place, other])]))],
    };
}
