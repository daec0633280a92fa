namespace Playbook.Simulation.Behaviour;

/// <summary>Which published process orders follow.</summary>
public enum PurchaseForm
{
    /// <summary>MBG/CNBD-k: dropout may follow every order, the first included. Platzer and Reutterer 2016.</summary>
    MbgCnbdK,

    /// <summary>MBG/NBD: the same with irregular gaps. Batislam, Denizel and Filiztekin 2007.</summary>
    MbgNbd,

    /// <summary>BG/CNBD-k: dropout may follow every order but the very first.</summary>
    BgCnbdK,

    /// <summary>BG/NBD: the same with irregular gaps. Fader, Hardie and Lee 2005.</summary>
    BgNbd,

    /// <summary>Pareto/NBD: irregular gaps and an exponential lifetime. Schmittlein, Morrison and Colombo 1987.</summary>
    ParetoNbd,

    /// <summary>Pareto/GGG: the same with gaps whose regularity differs between shoppers. Platzer and Reutterer 2016.</summary>
    ParetoGgg,

    /// <summary>BG/BB: opportunities to order, one after the other, and death before any of them. Fader, Hardie and Shang 2010.</summary>
    BgBb,

    /// <summary>sBG: an order at each renewal of a contract until one ends it. Fader and Hardie 2007.</summary>
    Sbg,

    /// <summary>No process: a shopper orders by offers alone, and never has enough of them.</summary>
    OffersOnly,
}
