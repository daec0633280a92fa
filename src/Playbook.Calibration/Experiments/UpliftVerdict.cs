namespace Playbook.Calibration.Experiments;

/// <summary>What an experiment says of an effect.</summary>
public enum UpliftVerdict
{
    /// <summary>The 95 % interval lies above 0.</summary>
    Raises,

    /// <summary>The 95 % interval lies below 0.</summary>
    Lowers,

    /// <summary>The interval holds 0, and nothing that would be worth while.</summary>
    NothingWorthwhile,

    /// <summary>The interval holds no effect and one that would be worth while: the experiment is too small to tell.</summary>
    CannotTell,
}
