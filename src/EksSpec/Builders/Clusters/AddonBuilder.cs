using EksSpec.Builders;

namespace EksSpec;

/// <summary>An EKS add-on.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddAddon"/>. Writes an item of <c>addons</c>.</remarks>
public sealed class AddonBuilder : RecordBuilder<AddonBuilder, Addon>
{
    private readonly ChildList<PodIdentityBuilder, PodIdentityAssociation> _identities = new("podIdentityAssociations");

    internal AddonBuilder(Addon addon, SourcePosition made)
        : base(addon, made) { }

    /// <summary>Sets the add-on's own values.</summary>
    /// <param name="values">Values with names: <see cref="CoreDnsValues"/>, <see cref="MetricsServerValues"/> and so on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <remarks>Writes <c>configurationValues</c>, as JSON.</remarks>
    public AddonBuilder WithValues(AddonValues values, params CallSite at) =>
        WithValues(Guard.Given(values).ToDocument(), at: at);

    /// <summary>Sets the add-on's own values.</summary>
    /// <param name="values">A map, by the add-on's own schema (<c>aws eks describe-addon-configuration</c>).</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is no map.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <remarks>Writes <c>configurationValues</c>, as JSON.</remarks>
    public AddonBuilder WithValues(InlineDocument values, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Kind != InlineDocumentKind.Map)
        {
            throw new ArgumentException("The values of an add-on are a map.", nameof(values));
        }

        var text = values.ToString();
        return Set("configurationValues", text, at, addon => addon with { ConfigurationValues = text });
    }

    /// <summary>Overwrites what was changed in the cluster, by hand or by an older add-on.</summary>
    /// <remarks>Writes <c>resolveConflicts: overwrite</c>. Without it an update with conflicts fails.</remarks>
    public AddonBuilder WithOverwrite(params CallSite at) =>
        Set("resolveConflicts", "overwrite", at, addon => addon with { ResolveConflicts = "overwrite" });

    /// <summary>Gives the add-on the permissions it recommends, through EKS Pod Identity.</summary>
    /// <remarks>Writes <c>useDefaultPodIdentityAssociations: true</c>. The cluster gets the add-on <c>eks-pod-identity-agent</c>.</remarks>
    public AddonBuilder UseDefaultPodIdentity(params CallSite at) =>
        Set("useDefaultPodIdentityAssociations", true, at, a => a with { UseDefaultPodIdentityAssociations = true });

    /// <summary>Attaches policies that eksctl knows by name to a role of the add-on (IRSA).</summary>
    /// <param name="policies">The policies.</param>
    /// <remarks>Writes <c>wellKnownPolicies</c>.</remarks>
    public AddonBuilder WithPolicies(WellKnownPolicy policies, params CallSite at) =>
        Set("wellKnownPolicies", policies, at, addon => addon with { WellKnownPolicies = policies.Write() });

    /// <summary>Gives one of the add-on's service accounts a role, through EKS Pod Identity.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    /// <returns>The association.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public PodIdentityBuilder AddPodIdentity(string @namespace, string serviceAccount, params CallSite at) =>
        _identities.Add(
            new(new() { Namespace = Guard.Text(@namespace), ServiceAccountName = Guard.Text(serviceAccount) }, at)
        );

    private protected override Addon Assemble(Addon record, Problems problems) =>
        record with
        {
            PodIdentityAssociations = _identities.Snapshot(problems) ?? record.PodIdentityAssociations,
        };

    private protected override void IncludeChildren(Origins origins) => _identities.IncludeIn(origins);
}
