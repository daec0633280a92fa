using Playbook.Compiler.Binding;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

internal static class CovarianceLowering
{
    /// <summary>In the order of names: the order of the rows means nothing.</summary>
    public static PlanCovariance Lower(BoundBlock covariance) => InSourceOrder(covariance).InNameOrder();

    public static PlanCovariance InSourceOrder(BoundBlock covariance) => new(
        covariance.Name,
        covariance.Choice<ParameterScale>("scale", "scale") ?? ParameterScale.Log,
        [.. covariance.AllSound("row").Select(row => new PlanCovarianceRow(row.Name, row.Captures.All<decimal>("number")))]);
}
