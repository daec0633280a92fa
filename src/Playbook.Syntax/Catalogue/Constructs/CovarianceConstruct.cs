namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CovarianceConstruct
{
    public static Construct Definition { get; } = new("covariance", Naming.Named, "How uncertain parameters are that were fitted together, about the values that `assume` states. Each run of a forecast draws them anew. `playbook calibrate` writes it.", "covariance orders_fit { scale log; row purchase.r = 0.0021; row dropout.a = 0.0001, 0.0344 }")
    {
        Clauses =
        [
            new("scale", "On which scale they are normal: `log` for positive numbers, `logit` for shares, `natural` for any.", "scale log") { Phrases = ["<scale: log | natural | logit>"], Occurs = Occurs.Required, InsertWhenMissing = "scale log" },
            new("row", "A parameter's covariances with those of the rows above, in their order, and last its own variance: the lower triangle of the matrix.", "row dropout.a = 0.0001, 0.0344") { Phrases = ["<number>, …"], DefinesName = true, Occurs = Occurs.Required | Occurs.Repeated },
        ],
    };
}
