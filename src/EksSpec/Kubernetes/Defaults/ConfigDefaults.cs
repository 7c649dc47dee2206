using System.Text;

namespace EksSpec.Kubernetes;

/// <summary>The defaults of namespaces, secrets, limits, priorities and bindings.</summary>
internal static class ConfigDefaults
{
    private const string Rbac = "rbac.authorization.k8s.io";

    public static bool TryFill(object? document)
    {
        switch (document)
        {
            case V1Namespace { Metadata: { Name.Length: > 0 } metadata }:
                metadata.Labels ??= new Dictionary<string, string>(StringComparer.Ordinal);
                metadata.Labels["kubernetes.io/metadata.name"] = metadata.Name;
                break;
            case V1Secret secret:
                Fill(secret);
                break;
            case V1LimitRange limits:
                foreach (var item in Filling.Items(limits.Spec?.Limits))
                {
                    Fill(item);
                }

                break;
            case V1ResourceQuota quota:
                ResourceLists.Round(quota.Spec?.Hard);
                break;
            case V1PriorityClass priority:
                priority.PreemptionPolicy ??= "PreemptLowerPriority";
                break;
            case V1RuntimeClass runtime:
                ResourceLists.Round(runtime.Overhead?.PodFixed);
                break;
            case V1RoleBinding binding:
                Fill(binding.RoleRef, binding.Subjects);
                break;
            case V1ClusterRoleBinding binding:
                Fill(binding.RoleRef, binding.Subjects);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>The server keeps bytes only: what is written as text moves there, and wins.</summary>
    private static void Fill(V1Secret secret)
    {
        secret.Type = secret.Type.Or("Opaque");
        if (secret.StringData is not { } texts)
        {
            return;
        }

        secret.Data ??= new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (key, text) in texts)
        {
            secret.Data[key] = Encoding.UTF8.GetBytes(text ?? "");
        }

        secret.StringData = null;
    }

    private static void Fill(V1LimitRangeItem item)
    {
        if (item.Type == "Container")
        {
            item.DefaultProperty = ResourceLists.With(item.DefaultProperty, item.Max);
            item.DefaultRequest = ResourceLists.With(item.DefaultRequest, item.DefaultProperty);
            item.DefaultRequest = ResourceLists.With(item.DefaultRequest, item.Min);
        }

        ResourceLists.Round(item.Max);
        ResourceLists.Round(item.Min);
        ResourceLists.Round(item.DefaultProperty);
        ResourceLists.Round(item.DefaultRequest);
        ResourceLists.Round(item.MaxLimitRequestRatio);
    }

    private static void Fill(V1RoleRef? role, IEnumerable<Rbacv1Subject?>? subjects)
    {
        if (role is not null)
        {
            role.ApiGroup = role.ApiGroup.Or(Rbac);
        }

        foreach (var subject in Filling.Items(subjects).Where(subject => subject.Kind is "User" or "Group"))
        {
            subject.ApiGroup = subject.ApiGroup.Or(Rbac);
        }
    }
}
