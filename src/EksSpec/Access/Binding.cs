namespace EksSpec.Access;

/// <summary>Who has a role, in a namespace or in the whole cluster.</summary>
/// <param name="Object">The RoleBinding or ClusterRoleBinding.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="Subjects">Those that it gives it to.</param>
internal sealed record Binding(SpecObject Object, V1RoleRef? Role, ValueList<Rbacv1Subject> Subjects)
{
    /// <summary>Its namespace; empty for one of the whole cluster.</summary>
    public string Namespace => Object.Namespace;

    /// <summary>Where what it gives holds; <see langword="null"/> for the whole cluster.</summary>
    public ValueList<string>? Namespaces => Namespace.Length == 0 ? null : [Namespace];

    /// <summary>The bindings of a site, in its order.</summary>
    public static IReadOnlyList<Binding> AllOf(Site site)
    {
        List<Binding>? all = null;
        foreach (var item in site.Objects)
        {
            switch (item.Value)
            {
                case V1RoleBinding binding:
                    (all ??= []).Add(new(item, binding.RoleRef, Given(binding.Subjects)));
                    break;
                case V1ClusterRoleBinding binding:
                    (all ??= []).Add(new(item, binding.RoleRef, Given(binding.Subjects)));
                    break;
            }
        }

        return all ?? (IReadOnlyList<Binding>)[];
    }

    /// <summary>The service account that a subject is, as <c>namespace/name</c>; <see langword="null"/> for any other.</summary>
    public string? AccountOf(Rbacv1Subject subject) =>
        subject.Kind switch
        {
            "ServiceAccount" =>
                $"{(string.IsNullOrEmpty(subject.NamespaceProperty) ? Namespace : subject.NamespaceProperty)}/{subject.Name}",
            "User" => SystemGroups.AccountOf(subject.Name ?? ""),
            _ => null,
        };

    /// <summary>The binding and its role, as a path of rights names them.</summary>
    public IEnumerable<string> Steps =>
        [
            $"{Object.Ref.Kind} {Below(Namespace, Object.Ref.Name)}",
            $"{Role?.Kind} {Below(Role?.Kind == "Role" ? Namespace : "", Role?.Name ?? "")}",
        ];

    private static string Below(string space, string name) => space.Length == 0 ? name : $"{space}/{name}";

    private static ValueList<Rbacv1Subject> Given(IList<Rbacv1Subject>? subjects) =>
        (subjects ?? []).OfType<Rbacv1Subject>().ToValueList();
}
