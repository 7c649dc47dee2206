namespace EksSpec;

/// <summary>What happens to a request of somebody who hasn't signed in.</summary>
public enum UnauthenticatedRequest
{
    /// <summary>The client is sent to sign in: what happens by itself.</summary>
    Authenticate,

    /// <summary>It goes through, without the headers that say who it is.</summary>
    Allow,

    /// <summary>It is answered with 401.</summary>
    Deny,
}
