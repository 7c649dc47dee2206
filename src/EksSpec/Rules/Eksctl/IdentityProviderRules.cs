namespace EksSpec.Rules;

/// <summary>OIDC providers that users sign in with.</summary>
internal sealed partial class IdentityProviderRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        for (var i = 0; i < subject.IdentityProviders?.Count; i++)
        {
            // A null entry is a decoding error, which the reader reports.
            if (subject.IdentityProviders[i] is { } provider)
            {
                using var at = report.At("identityProviders", i);
                var (name, hasClient, hasIssuer) = (
                    provider.Name,
                    provider.ClientId.IsSet(),
                    provider.IssuerUrl.IsSet()
                );
                report.If(!name.IsSet(), NameMissing, "name", $"The identity provider has no name.");
                report.If(!hasClient, ClientMissing, "clientID", $"The identity provider '{name}' has no client id.");
                report.If(!hasIssuer, IssuerMissing, "issuerURL", $"The identity provider '{name}' has no issuer.");
            }
        }
    }
}
