using Playbook.Compiler;
using Playbook.Simulation.Tests.Plans;
using Playbook.Testing.Compiling;
using Playbook.Testing.Workloads;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>However conditions are evaluated, a forecast is the same to the last bit.</summary>
public class EvaluationTests
{
    private static readonly SimulationOptions Options = new() { Replicates = 1, Threads = 1 };

    public static TheoryData<string> Small => [.. Samples.All.Select(sample => sample.Path).Where(path => path.EndsWith("main.playbook", StringComparison.Ordinal) && !path.Contains("bbk", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Small))]
    public void All_ways_to_evaluate_give_the_same_forecast_of_a_sample(string path) =>
        Same(Compilation.Create(Samples.Read(path), "samples", SampleModules.Instance).Plan!.Plan);

    [Fact]
    public void All_ways_to_evaluate_give_the_same_forecast_of_the_workload() => Same(W1Playbook.Plan(2_000));

    private static void Same(Plan.Model.CampaignPlan plan)
    {
        var expected = Text(plan, ConditionEvaluation.MemberByMember);
        Assert.Equal(expected, Text(plan, ConditionEvaluation.Interpreted));
        Assert.Equal(expected, Text(plan, ConditionEvaluation.Compiled));
        Assert.Equal(expected, Text(plan, ConditionEvaluation.Automatic));
    }

    private static string Text(Plan.Model.CampaignPlan plan, ConditionEvaluation evaluation) =>
        ForecastText.Of(Simulator.Run(plan, Options with { Evaluation = evaluation }), exact: true);
}
