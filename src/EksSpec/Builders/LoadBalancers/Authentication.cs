using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>How an Application Load Balancer finds out who sends a request before it passes it on.</summary>
/// <remarks>Only HTTPS listeners do: on HTTP requests go through without, unless the load balancer redirects them.</remarks>
public sealed record Authentication
{
    /// <summary>Nobody has to say who they are: for one path of an Ingress that asks elsewhere.</summary>
    public static readonly Authentication None = new("none", []);

    private readonly string _type;
    private readonly ValueList<(string Key, InlineDocument Value)> _provider;

    private Authentication(string type, ValueList<(string, InlineDocument)> provider) =>
        (_type, _provider) = (type, provider);

    /// <summary>What the load balancer asks of the identity provider.</summary>
    /// <value>Annotation <c>auth-scope</c>; <see langword="null"/> leaves it out. Without it: <c>openid</c>.</value>
    public string? Scope { get; init; }

    /// <summary>How long somebody stays signed in, in whole seconds.</summary>
    /// <value>Annotation <c>auth-session-timeout</c>; <see langword="null"/> leaves it out. Without it: seven days.</value>
    public TimeSpan? SessionTimeout { get; init; }

    /// <summary>Name of the cookie that keeps somebody signed in.</summary>
    /// <value>Annotation <c>auth-session-cookie</c>; <see langword="null"/> leaves it out. Without it: <c>AWSELBAuthSessionCookie</c>.</value>
    public string? SessionCookie { get; init; }

    /// <summary>What happens to requests of those who haven't signed in.</summary>
    /// <value>Annotation <c>auth-on-unauthenticated-request</c>; <see langword="null"/> leaves it out. Without it they are sent to sign in.</value>
    public UnauthenticatedRequest? OnUnauthenticated { get; init; }

    /// <summary>Signs users in through Amazon Cognito.</summary>
    /// <param name="userPoolArn">ARN of the user pool.</param>
    /// <param name="clientId">Id of the app client.</param>
    /// <param name="domain">Domain of the user pool: its prefix, or the full name of your own.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes the annotations <c>auth-type</c> and <c>auth-idp-cognito</c>.</remarks>
    public static Authentication Cognito(string userPoolArn, string clientId, string domain) =>
        new(
            "cognito",
            [
                ("userPoolARN", Guard.Text(userPoolArn)),
                ("userPoolClientID", Guard.Text(clientId)),
                ("userPoolDomain", Guard.Text(domain)),
            ]
        );

    /// <summary>Signs users in through an identity provider that speaks OpenID Connect.</summary>
    /// <param name="issuer">The issuer, such as <c>https://login.example.com</c>.</param>
    /// <param name="authorizationEndpoint">URL that users are sent to.</param>
    /// <param name="tokenEndpoint">URL that the load balancer gets tokens from.</param>
    /// <param name="userInfoEndpoint">URL that says who a user is.</param>
    /// <param name="secretName">Name of a Secret in the namespace of the Ingress, with <c>clientID</c> and <c>clientSecret</c>.</param>
    /// <exception cref="ArgumentException">A text is empty, or the name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes the annotations <c>auth-type</c> and <c>auth-idp-oidc</c>.</remarks>
    public static Authentication Oidc(
        string issuer,
        string authorizationEndpoint,
        string tokenEndpoint,
        string userInfoEndpoint,
        string secretName
    ) =>
        new(
            "oidc",
            [
                ("issuer", Guard.Text(issuer)),
                ("authorizationEndpoint", Guard.Text(authorizationEndpoint)),
                ("tokenEndpoint", Guard.Text(tokenEndpoint)),
                ("userInfoEndpoint", Guard.Text(userInfoEndpoint)),
                ("secretName", Guard.Subdomain(secretName)),
            ]
        );

    /// <summary>Lets requests through that carry a good token (JWT): for programs, not for people.</summary>
    /// <param name="jwksEndpoint">URL of the keys that tokens are signed with.</param>
    /// <param name="issuer">Who has to have made the token.</param>
    /// <param name="claims">What it has to say besides.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes the annotation <c>jwt-validation</c>. The other properties of this record are not for tokens.</remarks>
    public static Authentication Jwt(string jwksEndpoint, string issuer, params ValueList<JwtClaim> claims)
    {
        ValueList<(string, InlineDocument)> token =
        [
            ("jwksEndpoint", Guard.Text(jwksEndpoint)),
            ("issuer", Guard.Text(issuer)),
        ];
        return Guard.Given(claims).Count == 0
            ? new(JwtType, token)
            : new(JwtType, token.With(("additionalClaims", Fields.List(claims, each => each.ToDocument())!)));
    }

    private const string JwtType = "jwt";

    /// <summary>The annotations that say it.</summary>
    internal ValueMap<string> Annotations()
    {
        if (this == None)
        {
            return ValueMap<string>.Empty;
        }

        var provider = AnnotationText.Json(InlineDocument.OfMap(_provider.AsSpan()));
        if (_type == JwtType)
        {
            return ValueMap.Of((AlbAnnotations.JwtValidation, provider));
        }

        Dictionary<string, string> annotations = new(StringComparer.Ordinal)
        {
            [AlbAnnotations.AuthType] = _type,
            [_type == "oidc" ? AlbAnnotations.AuthOidc : AlbAnnotations.AuthCognito] = provider,
        };
        Add(AlbAnnotations.AuthScope, Scope);
        Add(AlbAnnotations.AuthSessionCookie, SessionCookie);
        Add(AlbAnnotations.AuthSessionTimeout, SessionTimeout is { } time ? Durations.Text(time, 1, 604_800) : null);
        Add(AlbAnnotations.AuthOnUnauthenticated, OnUnauthenticated?.Write());
        return ValueMap.From(annotations);

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                annotations.Add(key, value);
            }
        }
    }
}
