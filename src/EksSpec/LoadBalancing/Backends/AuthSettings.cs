using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Who may come to a backend, as the annotations of the Ingress and of its Service say.</summary>
/// <param name="Type"><c>none</c>, <c>cognito</c> or <c>oidc</c>.</param>
/// <param name="OnUnauthenticated">As in <see cref="AuthenticateAction"/>.</param>
/// <param name="Scope">As in <see cref="AuthenticateAction"/>.</param>
/// <param name="SessionCookie">As in <see cref="AuthenticateAction"/>.</param>
/// <param name="SessionSeconds">As in <see cref="AuthenticateAction"/>.</param>
internal sealed record AuthSettings(
    string Type,
    string OnUnauthenticated = "authenticate",
    string Scope = "openid",
    string SessionCookie = "AWSELBAuthSessionCookie",
    long SessionSeconds = 604800
)
{
    /// <summary>Anybody.</summary>
    public static readonly AuthSettings None = new("none");

    /// <summary>The annotation that says the type.</summary>
    public Setting? TypeSaid { get; init; }

    /// <summary>Whether somebody says how Cognito is asked.</summary>
    public bool HasCognito { get; init; }

    /// <summary>The annotation that says how an OpenID Connect provider is asked.</summary>
    public Setting? OidcSaid { get; init; }

    /// <summary>The Secret for that provider.</summary>
    public string OidcSecret { get; init; } = "";

    /// <summary>Reads them.</summary>
    /// <param name="member">The Ingress.</param>
    /// <param name="service">The Service, where the backend is just one.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static AuthSettings Of(GroupMember member, SpecObject? service, FaultLog faults)
    {
        var said = member.Of(service, "auth-type");
        var type = said?.Value ?? None.Type;
        if (type is not ("none" or "cognito" or "oidc"))
        {
            faults.Add("unknown authType", said!, "is no way to authenticate", "Write none, cognito or oidc.");
            type = None.Type;
        }

        var seconds = faults.Long(member.Of(service, "auth-session-timeout"));
        var cognito = faults.Json(member.Of(service, "auth-idp-cognito"), ReadCognito);
        var oidc = member.Of(service, "auth-idp-oidc");
        var secret = faults.Json(oidc, ReadOidc);
        return new(
            type,
            member.Of(service, "auth-on-unauthenticated-request")?.Value ?? None.OnUnauthenticated,
            member.Of(service, "auth-scope")?.Value ?? None.Scope,
            member.Of(service, "auth-session-cookie")?.Value ?? None.SessionCookie,
            seconds ?? None.SessionSeconds
        )
        {
            TypeSaid = said,
            HasCognito = cognito is not null,
            OidcSaid = secret is null ? null : oidc,
            OidcSecret = secret ?? "",
        };
    }

    private static string ReadCognito(JsonElement value) =>
        ReadTexts(value, "userPoolARN", "userPoolClientID", "userPoolDomain");

    private static string ReadOidc(JsonElement value) =>
        ReadTexts(value, "issuer", "authorizationEndpoint", "tokenEndpoint", "userInfoEndpoint", "secretName");

    // All of them have to be texts; the last one is of use.
    private static string ReadTexts(JsonElement value, params ReadOnlySpan<string> fields)
    {
        var last = "";
        foreach (var field in fields)
        {
            last = GoJson.Text(value, field) ?? "";
        }

        foreach (var extra in GoJson.Values(value, "authenticationRequestExtraParams"))
        {
            _ = GoJson.TextOf(extra);
        }

        return last;
    }
}
