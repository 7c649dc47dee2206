namespace EksSpec.Rules;

/// <summary>OIDC providers that users sign in with.</summary>
internal sealed partial class IdentityProviderRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var providers = subject.IdentityProviders.Items();
        for (var i = 0; i < providers.Length; i++)
        {
            // A null entry is a decoding error, which the reader reports.
            if (providers[i] is not { } provider)
            {
                continue;
            }

            using var at = report.At("identityProviders", i);
            report.If(!provider.Name.IsSet(), NameMissing, "name", $"The identity provider has no name.");

            report.If(
                !provider.ClientId.IsSet(),
                ClientMissing,
                "clientID",
                $"The identity provider '{provider.Name}' has no client id."
            );

            report.If(
                !provider.IssuerUrl.IsSet(),
                IssuerMissing,
                "issuerURL",
                $"The identity provider '{provider.Name}' has no issuer."
            );
        }
    }
}
