namespace Playbook.Simulation.Behaviour;

/// <summary>How the value of ordinary orders differs.</summary>
public enum SpendForm
{
    /// <summary>About the persona's mean, by its variation.</summary>
    Lognormal,

    /// <summary>About a mean of each shopper's own. Fader and Hardie 2013, "The Gamma-Gamma model of monetary value".</summary>
    GammaGamma,
}
