using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Who is asked who a client is.</summary>
internal sealed record Authentication
{
    private const string None = "none";

    // Nobody is asked, and nothing is said of how.
    private static readonly Authentication Nobody = new();

    /// <summary><c>none</c>, <c>cognito</c> or <c>oidc</c>.</summary>
    public string Type { get; private init; } = None;

    /// <summary>What names the type; absent where nobody does.</summary>
    public Setting? Said { get; private init; }

    /// <summary>Whether anybody is asked.</summary>
    public bool IsOn => Type != None;

    private bool HasProvider { get; init; }

    private Setting? ProviderSaid { get; init; }

    private string SecretName { get; init; } = "";

    private AuthenticateAction? Action { get; init; }

    /// <summary>What an Ingress says for a backend, and the Service before it.</summary>
    /// <remarks>All of it is read, whether anybody is asked or not.</remarks>
    public static Authentication Of(GroupMember member, Settings? service, FaultLog faults)
    {
        if (!member.SaysAny(service, "auth-"))
        {
            return Nobody;
        }

        var said = member.Of(service, "auth-type");
        var type = said?.Value ?? None;
        if (type is not (None or "cognito" or "oidc"))
        {
            faults.Add("unknown authType", said!, "is none of none, cognito, oidc", "Write none, cognito or oidc.");
            type = None;
        }

        var timeout = faults.Long(member.Of(service, "auth-session-timeout"));
        var cognitoSaid = member.Of(service, "auth-idp-cognito");
        var cognito = faults.Json(cognitoSaid, DecodeCognito);
        var oidcSaid = member.Of(service, "auth-idp-oidc");
        var oidc = faults.Json(oidcSaid, DecodeOidc);
        var isOidc = type == "oidc";
        return new()
        {
            Type = type,
            Said = said,
            HasProvider = isOidc ? oidc is not null : cognito is not null,
            ProviderSaid = isOidc ? oidcSaid : cognitoSaid,
            SecretName = oidc ?? "",
            Action = new(
                isOidc,
                member.Of(service, "auth-on-unauthenticated-request")?.Value ?? "authenticate",
                member.Of(service, "auth-scope")?.Value ?? "openid",
                member.Of(service, "auth-session-cookie")?.Value ?? "AWSELBAuthSessionCookie",
                timeout ?? 604800
            ),
        };
    }

    /// <summary>The action of a listener for HTTPS; absent where it can't be done.</summary>
    public AuthenticateAction? ActionFor(GroupMember member, Site site, FaultLog faults)
    {
        if (!HasProvider)
        {
            var name = Action!.IsOidc ? "auth-idp-oidc" : "auth-idp-cognito";
            faults.Add(
                Action.IsOidc ? "missing IDPConfigOIDC" : "missing IDPConfigCognito",
                Said!,
                $"needs {name}",
                $"Say in {name} who is asked."
            );
            return null;
        }

        return !Action!.IsOidc || HasSecret(member, site, faults) ? Action : null;
    }

    private bool HasSecret(GroupMember member, Site site, FaultLog faults)
    {
        var secret =
            SecretName.Length == 0 ? null : site.Find("Secret", member.Namespace, SecretName)?.Value as V1Secret;
        if (secret is null)
        {
            Add(
                "secrets not found",
                $"names the Secret '{SecretName}', which isn't in the namespace {member.Namespace}",
                SecretName.Length == 0 ? null : ("Secret", member.Namespace, SecretName)
            );
            return false;
        }

        var hasId = Has(secret, "clientID") || Has(secret, "clientId");
        if (!hasId)
        {
            Add("missing clientID", $"names the Secret '{SecretName}', which has no clientID");
        }

        var hasSecret = Has(secret, "clientSecret");
        if (!hasSecret)
        {
            Add("missing clientSecret", $"names the Secret '{SecretName}', which has no clientSecret");
        }

        return hasId && hasSecret;

        void Add(string error, string problem, (string, string, string)? missing = null) =>
            faults.AddPart(
                error,
                ProviderSaid!,
                problem,
                "Make the Secret in the namespace of the Ingress, with the keys clientID and clientSecret.",
                missing
            );
    }

    private static bool Has(V1Secret secret, string key) =>
        secret.Data?.ContainsKey(key) == true || secret.StringData?.ContainsKey(key) == true;

    private static string DecodeCognito(JsonElement json)
    {
        _ = (
            GoJson.Text(json, "userPoolARN"),
            GoJson.Text(json, "userPoolClientID"),
            GoJson.Text(json, "userPoolDomain")
        );
        ReadExtra(json);
        return "";
    }

    private static string DecodeOidc(JsonElement json)
    {
        _ = (GoJson.Text(json, "issuer"), GoJson.Text(json, "authorizationEndpoint"));
        _ = (GoJson.Text(json, "tokenEndpoint"), GoJson.Text(json, "userInfoEndpoint"));
        ReadExtra(json);
        return GoJson.Text(json, "secretName") ?? "";
    }

    private static void ReadExtra(JsonElement json)
    {
        if (GoJson.Field(json, "authenticationRequestExtraParams") is { } extra)
        {
            foreach (var entry in GoJson.EntriesOf(extra))
            {
                GoJson.TextOf(entry.Value);
            }
        }
    }
}
