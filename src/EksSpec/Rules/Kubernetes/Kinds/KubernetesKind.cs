using k8s;

namespace EksSpec.Rules;

/// <summary>A kind with its rules, whatever the type of its objects.</summary>
/// <param name="Model">The type of the objects.</param>
/// <param name="Check">Looks at one of them.</param>
internal sealed record KubernetesKind(Type Model, Action<object, Report> Check)
{
    /// <summary>A kind with its rules.</summary>
    public static KubernetesKind Of<TKind>(ObjectKind kind, params RuleGroup<TKind>[] groups)
        where TKind : class, IMetadata<V1ObjectMeta>
    {
        var rules = new KindRules<TKind>(kind, groups);
        return new(typeof(TKind), (manifest, report) => rules.Check((TKind)manifest, report));
    }
}
