namespace EksSpec;

/// <summary>Logs of the control plane that can be sent to CloudWatch.</summary>
[Flags]
public enum ControlPlaneLogs
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The API server.</summary>
    Api = 1 << 0,

    /// <summary>Who did what, through the API server.</summary>
    Audit = 1 << 1,

    /// <summary>How IAM identities were mapped to Kubernetes users.</summary>
    Authenticator = 1 << 2,

    /// <summary>The controller manager.</summary>
    ControllerManager = 1 << 3,

    /// <summary>The scheduler.</summary>
    Scheduler = 1 << 4,

    /// <summary>All five.</summary>
    All = Api | Audit | Authenticator | ControllerManager | Scheduler,
}
