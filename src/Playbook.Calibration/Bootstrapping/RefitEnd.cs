namespace Playbook.Calibration.Bootstrapping;

/// <summary>How the refit of a model to members drawn anew ended.</summary>
internal enum RefitEnd
{
    /// <summary>At a top within the bounds of the parameters that the log tells.</summary>
    Inside,

    /// <summary>With such a parameter at its bound.</summary>
    AtBound,

    /// <summary>Without a top: the climb stopped short of it, or there was no likelihood to climb.</summary>
    Failed,
}
