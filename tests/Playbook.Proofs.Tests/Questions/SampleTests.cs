using Playbook.Compiler;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;
using Playbook.Testing.Compiling;

namespace Playbook.Proofs.Tests.Questions;

public class SampleTests
{
    [Fact]
    public void Every_question_about_two_segments_of_a_sample_is_decided()
    {
        var asked = 0;
        foreach (var source in Samples.All)
        {
            var plan = Compilation.Create(source, "tests", SampleModules.Instance).Plan!.Plan;
            var prover = new Prover(new Universe(plan));
            var segments = plan.Segments.Select(segment => (segment.Name, Condition: prover.Read(segment.Predicate))).ToList();
            foreach (var (name, condition) in segments)
            {
                Assert.True(prover.IsEmpty(condition).Verdict == Verdict.No, $"{source.Path}: {name} is {prover.IsEmpty(condition)}");
                foreach (var other in segments)
                {
                    asked++;
                    var (overlap, implies) = (prover.Overlap(condition, other.Condition), prover.Implies(condition, other.Condition));
                    Assert.True(overlap.Fault is null && implies.Fault is null, $"{source.Path}: {name}, {other.Name}: {overlap}, {implies}");
                }
            }
        }

        Assert.True(asked > 100, $"only {asked} pairs");
    }
}
