using System.ComponentModel;
using EksSpec.Builders;
using k8s;

namespace EksSpec;

/// <summary>What roles have in common, in a namespace or in the whole cluster: what they allow. Nothing is allowed otherwise.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The role it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RoleBuilder<TSelf, TObject> : ManifestBuilder<TSelf, TObject>
    where TSelf : RoleBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private static readonly DraftPath RulesPath = "rules";

    private protected RoleBuilder(string kind, string name, SourcePosition made)
        : base(RbacApi.Version, kind, name, made, KubernetesNames.PathSegmentError) { }

    /// <summary>Allows to do something with resources.</summary>
    /// <param name="verbs">What: <c>get</c>, <c>list</c>, <c>watch</c>, <c>create</c>, <c>update</c>, <c>patch</c>, <c>delete</c> …</param>
    /// <param name="resources">With which: plural names in lower case, such as <c>pods</c> or <c>pods/log</c>.</param>
    /// <param name="apiGroup">Their API group, such as <c>apps</c>; empty for the core group.</param>
    /// <param name="names">Only objects of these names; without it all. <c>create</c> and <c>list</c> know no names.</param>
    /// <exception cref="ArgumentException">A list is empty, or an item of it is.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="apiGroup"/> is null.</exception>
    /// <remarks>Writes an item of <c>rules</c>.</remarks>
    public TSelf Allow(
        ValueList<string> verbs,
        ValueList<string> resources,
        string apiGroup = "",
        ValueList<string>? names = null,
        params CallSite at
    )
    {
        Guard.Texts(verbs);
        Guard.Texts(resources);
        ArgumentNullException.ThrowIfNull(apiGroup);
        var path = RulesPath.Item([
            ("apiGroups[0]", apiGroup),
            .. DraftPath.Texts("resources", resources),
            .. DraftPath.Texts("resourceNames", names ?? []),
        ]);
        return Set(path, verbs, at, document => Rules(document).Add(Rule()));

        V1PolicyRule Rule() =>
            new()
            {
                ApiGroups = [apiGroup],
                Resources = [.. resources],
                ResourceNames = names is null ? null : [.. names],
                Verbs = [.. verbs],
            };
    }

    /// <summary>Allows to look at resources, and to be told of changes.</summary>
    /// <param name="resources">Plural names in lower case, such as <c>pods</c>.</param>
    /// <param name="apiGroup">Their API group, such as <c>apps</c>; empty for the core group.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes an item of <c>rules</c> with <c>get</c>, <c>list</c> and <c>watch</c>.</remarks>
    public TSelf AllowRead(ValueList<string> resources, string apiGroup = "", params CallSite at) =>
        Allow(["get", "list", "watch"], resources, apiGroup, null, at: at);

    internal override IEnumerable<Manifest> Render(Scope scope) =>
        [.. base.Render(scope), .. ChildrenIn(scope).Concat(Implied(scope)).SelectMany(child => child.Render(scope))];

    /// <summary>What the role is bound to without a call.</summary>
    private protected virtual IEnumerable<ManifestBuilder> Implied(Scope scope) => [];

    /// <summary>The rules of the object, made on first use.</summary>
    private protected abstract IList<V1PolicyRule> Rules(TObject document);

    private protected override void Complete(TObject document, Scope scope) => Rules(document);
}
