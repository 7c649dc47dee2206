namespace EksSpec.LoadBalancing;

/// <summary>What is done with a request.</summary>
public abstract record ListenerAction
{
    private protected ListenerAction() { }
}

/// <summary>Sends the request to target groups.</summary>
/// <param name="Targets">The target groups.</param>
public sealed record ForwardAction(ValueList<ForwardTarget> Targets) : ListenerAction
{
    /// <summary>Whether a client stays with the target group it was sent to first.</summary>
    /// <value><see langword="null"/> where nobody says it.</value>
    public bool? IsSticky { get; init; }

    /// <summary>How long a client stays with its target group, in seconds.</summary>
    /// <value><see langword="null"/> where nobody says it.</value>
    public int? StickySeconds { get; init; }
}

/// <summary>Answers the request.</summary>
/// <param name="Status">The status, such as <c>404</c>, as written.</param>
/// <param name="ContentType">The type of the body; absent where nobody says it.</param>
/// <param name="Body">The body; absent where there is none.</param>
public sealed record FixedResponseAction(string Status, string? ContentType = null, string? Body = null)
    : ListenerAction;

/// <summary>Sends the client elsewhere. What is absent stays as it was asked for.</summary>
/// <param name="Status"><c>HTTP_301</c> or <c>HTTP_302</c>, as written.</param>
/// <param name="Host">The host.</param>
/// <param name="Path">The path.</param>
/// <param name="Port">The port.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Query">The query.</param>
public sealed record RedirectAction(
    string Status,
    string? Host = null,
    string? Path = null,
    string? Port = null,
    string? Protocol = null,
    string? Query = null
) : ListenerAction;

/// <summary>Asks who the client is, at Cognito or an OpenID Connect provider.</summary>
/// <param name="IsOidc">Whether it is an OpenID Connect provider.</param>
/// <param name="OnUnauthenticated"><c>authenticate</c>, <c>allow</c> or <c>deny</c>, as written.</param>
/// <param name="Scope">What is asked for.</param>
/// <param name="SessionCookie">The name of the cookie.</param>
/// <param name="SessionSeconds">How long a client stays known, in seconds.</param>
public sealed record AuthenticateAction(
    bool IsOidc,
    string OnUnauthenticated,
    string Scope,
    string SessionCookie,
    long SessionSeconds
) : ListenerAction;

/// <summary>Checks the token of a request.</summary>
/// <param name="Claims">How many claims are checked beside the issuer.</param>
public sealed record ValidateJwtAction(int Claims) : ListenerAction;
