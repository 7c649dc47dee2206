using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>OIDC providers that users sign in with.</summary>
internal sealed class IdentityProviderRules : RuleGroup<ClusterConfig>
{
    private const string Passes =
        "identityProviders: [{type: oidc, name: corp, clientID: eks, issuerURL: \"https://id.example.com\"}]\n";

    private static readonly RuleInfo NameMissing = EksctlRule.Error(
        "EKS0092",
        "An identity provider has no name",
        "Set the name of the identity provider.",
        "identityProviders: [{type: oidc, clientID: eks, issuerURL: \"https://id.example.com\"}]\n",
        Passes
    );

    private static readonly RuleInfo ClientMissing = EksctlRule.Error(
        "EKS0093",
        "An identity provider has no client id",
        "Set clientID to the audience of the tokens.",
        "identityProviders: [{type: oidc, name: corp, issuerURL: \"https://id.example.com\"}]\n",
        Passes
    );

    private static readonly RuleInfo IssuerMissing = EksctlRule.Error(
        "EKS0094",
        "An identity provider has no issuer",
        "Set issuerURL to the address of the provider.",
        "identityProviders: [{type: oidc, name: corp, clientID: eks}]\n",
        Passes
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [NameMissing, ClientMissing, IssuerMissing];

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
            if (!provider.Name.IsSet())
            {
                report.Add(NameMissing, "name", "The identity provider has no name.");
            }

            if (!provider.ClientId.IsSet())
            {
                report.Add(ClientMissing, "clientID", $"The identity provider '{provider.Name}' has no client id.");
            }

            if (!provider.IssuerUrl.IsSet())
            {
                report.Add(IssuerMissing, "issuerURL", $"The identity provider '{provider.Name}' has no issuer.");
            }
        }
    }
}
