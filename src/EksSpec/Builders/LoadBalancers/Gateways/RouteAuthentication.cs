using System.Globalization;
using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>How an Ingress has its requests authenticated, as an action of a <c>ListenerRuleConfiguration</c>.</summary>
internal static class RouteAuthentication
{
    /// <summary>The action; <see langword="null"/> where nobody has to say who they are.</summary>
    public static InlineDocument? Of(IDictionary<string, string> annotations, RouteGaps gaps)
    {
        if (gaps.Read(annotations, AlbAnnotations.JwtValidation) is { } token)
        {
            return Action(
                "jwt-validation",
                "jwtValidationConfig",
                Take(token, "issuer", "jwksEndpoint", "additionalClaims")
            );
        }

        return annotations.TryGetValue(AlbAnnotations.AuthType, out var type) switch
        {
            true when type == "cognito" => Action(
                "authenticate-cognito",
                "authenticateCognitoConfig",
                [.. Cognito(gaps.Read(annotations, AlbAnnotations.AuthCognito)), .. Session(annotations)]
            ),
            true when type == "oidc" => Action(
                "authenticate-oidc",
                "authenticateOIDCConfig",
                [.. Oidc(gaps.Read(annotations, AlbAnnotations.AuthOidc)), .. Session(annotations)]
            ),
            _ => null,
        };
    }

    private static InlineDocument Action(
        string type,
        string field,
        params ValueList<KeyValuePair<string, InlineDocument>> config
    ) => Fields.Map(("type", type), (field, InlineDocument.OfMap(config)));

    // Ids are spelled otherwise than in the annotation.
    private static ValueList<KeyValuePair<string, InlineDocument>> Cognito(InlineDocument? provider) =>
        Fields
            .Map(
                ("userPoolArn", provider?["userPoolARN"]),
                ("userPoolClientId", provider?["userPoolClientID"]),
                ("userPoolDomain", provider?["userPoolDomain"]),
                ("authenticationRequestExtraParams", provider?["authenticationRequestExtraParams"])
            )
            .Entries;

    private static ValueList<KeyValuePair<string, InlineDocument>> Oidc(InlineDocument? provider) =>
        Fields
            .Map(
                ("authorizationEndpoint", provider?["authorizationEndpoint"]),
                ("secret", Fields.Map(("name", provider?["secretName"]))),
                ("issuer", provider?["issuer"]),
                ("tokenEndpoint", provider?["tokenEndpoint"]),
                ("userInfoEndpoint", provider?["userInfoEndpoint"]),
                ("authenticationRequestExtraParams", provider?["authenticationRequestExtraParams"])
            )
            .Entries;

    private static ValueList<KeyValuePair<string, InlineDocument>> Session(IDictionary<string, string> annotations)
    {
        return Fields
            .Map(
                ("scope", Fields.Text(Said(AlbAnnotations.AuthScope))),
                ("onUnauthenticatedRequest", Fields.Text(Said(AlbAnnotations.AuthOnUnauthenticated))),
                ("sessionCookieName", Fields.Text(Said(AlbAnnotations.AuthSessionCookie))),
                (
                    "sessionTimeout",
                    int.TryParse(
                        Said(AlbAnnotations.AuthSessionTimeout),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var seconds
                    )
                        ? seconds
                        : null
                )
            )
            .Entries;

        string? Said(string key) => annotations.TryGetValue(key, out var value) ? value : null;
    }

    private static ValueList<KeyValuePair<string, InlineDocument>> Take(InlineDocument from, params string[] fields) =>
        fields
            .Where(field => from[field] is not null)
            .Select(field => KeyValuePair.Create(field, from[field]!))
            .ToValueList();
}
