using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>The calls that the parts of a ClusterConfig may come from.</summary>
internal static class ClusterPartCalls
{
    /// <summary>Those of an add-on.</summary>
    public static IEnumerable<Verb<AddonBuilder>> Of(Addon addon)
    {
        if (addon.ConfigurationValues is { } text && Json(text) is { Kind: InlineDocumentKind.Map } values)
        {
            yield return new(
                ModelPrinter.Call("WithValues", ModelPrinter.Free(values)),
                made => made.WithValues(values)
            );
        }

        if (addon.WellKnownPolicies is { } wanted)
        {
            var policies = Flags.Of(wanted);
            yield return new($"WithPolicies({Args.Flags(policies)})", made => made.WithPolicies(policies));
        }

        yield return new("UseDefaultPodIdentity()", made => made.UseDefaultPodIdentity());
        yield return new("WithOverwrite()", made => made.WithOverwrite());
    }

    /// <summary>Those of a service account with an IAM role.</summary>
    public static IEnumerable<Verb<IamServiceAccountBuilder>> Of(ClusterIamServiceAccount account)
    {
        if (account.WellKnownPolicies is { } wanted)
        {
            var policies = Flags.Of(wanted);
            yield return new($"WithPolicies({Args.Flags(policies)})", made => made.WithPolicies(policies));
        }

        if (account.AttachPolicyArns is { Count: > 0 } arns)
        {
            yield return new($"WithPolicies({Args.Of(arns)})", made => made.WithPolicies(arns));
        }

        if (account.AttachPolicy is { } policy)
        {
            yield return new(
                ModelPrinter.Call("WithPolicy", ModelPrinter.Free(policy)),
                made => made.WithPolicy(policy)
            );
        }

        if (account.AttachRoleArn is { } role)
        {
            yield return new($"UseRole({Args.Of(role)})", made => made.UseRole(role));
        }

        if (account.RoleName is { } name)
        {
            yield return new($"WithRoleName({Args.Of(name)})", made => made.WithRoleName(name));
        }

        yield return new("WithRoleOnly()", made => made.WithRoleOnly());
    }

    /// <summary>Those of a pod identity.</summary>
    public static IEnumerable<Verb<PodIdentityBuilder>> Of(PodIdentityAssociation identity)
    {
        if (identity.WellKnownPolicies is { } wanted)
        {
            var policies = Flags.Of(wanted);
            yield return new($"WithPolicies({Args.Flags(policies)})", made => made.WithPolicies(policies));
        }

        if (identity.PermissionPolicyArns is { Count: > 0 } arns)
        {
            yield return new($"WithPolicies({Args.Of(arns)})", made => made.WithPolicies(arns));
        }

        if (identity.PermissionPolicy is { } policy)
        {
            yield return new(
                ModelPrinter.Call("WithPolicy", ModelPrinter.Free(policy)),
                made => made.WithPolicy(policy)
            );
        }

        if (identity.RoleArn is { } role)
        {
            yield return new($"UseRole({Args.Of(role)})", made => made.UseRole(role));
        }

        yield return new("WithServiceAccount()", made => made.WithServiceAccount());
    }

    /// <summary>Those of an access entry.</summary>
    public static IEnumerable<Verb<AccessEntryBuilder>> Of(AccessEntry entry)
    {
        foreach (var policy in entry.AccessPolicies ?? [])
        {
            var (arn, spaces) = (policy?.PolicyArn ?? "", policy?.AccessScope?.Namespaces);
            var list = spaces is null ? "" : Args.List(spaces);
            yield return new("AllowAdmin()", made => made.AllowAdmin());
            yield return new($"AllowView({list})", made => made.AllowView(spaces));
            yield return new($"AllowEdit({list})", made => made.AllowEdit(spaces));
            yield return new(
                $"WithPolicy({Args.Of(arn)}{(spaces is null ? "" : $", {list}")})",
                made => made.WithPolicy(arn, spaces)
            );
        }

        if (entry.KubernetesGroups is { Count: > 0 } groups)
        {
            yield return new($"WithKubernetesGroups({Args.Of(groups)})", made => made.WithKubernetesGroups(groups));
        }
    }

    /// <summary>Those of a Fargate profile.</summary>
    public static IEnumerable<Verb<FargateProfileBuilder>> Of(FargateProfile profile)
    {
        foreach (var selector in profile.Selectors ?? [])
        {
            var (space, labels) = (selector?.Namespace ?? "", selector?.Labels);
            yield return labels is null
                ? new($"WithPods({Args.Of(space)})", made => made.WithPods(space))
                : new($"WithPods({Args.Of(space)}, {Args.Map(labels)})", made => made.WithPods(space, labels));
        }

        if (profile.Subnets is { Count: > 0 } subnets)
        {
            yield return new($"InSubnets({Args.Of(subnets)})", made => made.InSubnets(subnets));
        }
    }

    /// <summary>Those of a capability.</summary>
    public static IEnumerable<Verb<CapabilityBuilder>> Of(Capability capability)
    {
        if (capability.RoleArn is { } role)
        {
            yield return new($"UseRole({Args.Of(role)})", made => made.UseRole(role));
        }

        if (capability.AttachPolicyArns is { Count: > 0 } arns)
        {
            yield return new($"WithPolicies({Args.Of(arns)})", made => made.WithPolicies(arns));
        }
    }

    private static InlineDocument? Json(string text)
    {
        try
        {
            return InlineDocument.Parse(text);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException || Refusals.Are(e))
        {
            return null;
        }
    }
}
