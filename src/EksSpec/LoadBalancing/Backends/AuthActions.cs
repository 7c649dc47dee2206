namespace EksSpec.LoadBalancing;

/// <summary>What an HTTPS listener does before a request gets to its backend: HTTP listeners don't ask who comes.</summary>
internal sealed class AuthActions(Site site, FaultLog faults)
{
    /// <summary>The actions in their order; none where anybody may come.</summary>
    public IEnumerable<ListenerAction> Of(GroupMember member, BackendSettings backend, int port)
    {
        var auth = backend.Auth;
        if (auth.Type != AuthSettings.None.Type)
        {
            Check(member, auth, port);
            yield return new AuthenticateAction(
                auth.Type == "oidc",
                auth.OnUnauthenticated,
                auth.Scope,
                auth.SessionCookie,
                auth.SessionSeconds
            );
        }

        if (backend.Jwt is not { } jwt)
        {
            yield break;
        }

        if (auth.Type != AuthSettings.None.Type)
        {
            faults.AddPart(
                "authentication and jwt validation can't both be configured",
                jwt.Said,
                $"asks for tokens, and {auth.TypeSaid!.Name} of {auth.TypeSaid.Owner} for '{auth.Type}'",
                "Keep one of them.",
                port
            );
        }

        yield return new ValidateJwtAction(jwt.Claims);
    }

    private void Check(GroupMember member, AuthSettings auth, int port)
    {
        if (auth.Type == "cognito" ? auth.HasCognito : auth.OidcSaid is not null)
        {
            if (auth.Type == "oidc")
            {
                CheckSecret(member, auth, port);
            }

            return;
        }

        var (error, annotation) =
            auth.Type == "cognito"
                ? ("missing IDPConfigCognito", "auth-idp-cognito")
                : ("missing IDPConfigOIDC", "auth-idp-oidc");
        faults.AddPart(
            error,
            auth.TypeSaid!,
            $"says '{auth.Type}', and nobody writes {annotation}",
            $"Write the annotation {annotation}.",
            port
        );
    }

    private void CheckSecret(GroupMember member, AuthSettings auth, int port)
    {
        if (site.Find("Secret", member.Namespace, auth.OidcSecret) is not { } found)
        {
            faults.AddPart(
                "secrets not found",
                auth.OidcSaid!,
                $"names the Secret '{auth.OidcSecret}', which the namespace {member.Namespace} doesn't have",
                "Create the Secret in the namespace of the Ingress, with clientID and clientSecret.",
                port
            );
        }
        else if (found.Value is V1Secret secret)
        {
            CheckKey(found, Has(secret, "clientID") || Has(secret, "clientId"), "clientID", auth, port);
            CheckKey(found, Has(secret, "clientSecret"), "clientSecret", auth, port);
        }
    }

    private void CheckKey(SpecObject secret, bool isThere, string key, AuthSettings auth, int port)
    {
        if (!isThere)
        {
            faults.Add(
                new(
                    $"missing {key}",
                    $"{secret} has no key {key}, and auth-idp-oidc of {auth.OidcSaid!.Owner} names it.",
                    secret,
                    SpecPath.Root.Field("data")
                )
                {
                    Port = port,
                    Fix = $"Add the key {key} to the Secret.",
                }
            );
        }
    }

    private static bool Has(V1Secret secret, string key) =>
        secret.Data?.ContainsKey(key) == true || secret.StringData?.ContainsKey(key) == true;
}
