using System.ComponentModel;
using EksSpec.Builders;
using k8s;

namespace EksSpec;

/// <summary>What bindings have in common: who gets the role.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The binding it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BindingBuilder<TSelf, TObject> : ManifestBuilder<TSelf, TObject>
    where TSelf : BindingBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private static readonly DraftPath SubjectsPath = "subjects";

    private readonly string _roleKind;
    private readonly string _role;

    private protected BindingBuilder(string kind, string name, string roleKind, string role, SourcePosition made)
        : base(RbacApi.Version, kind, name, made, KubernetesNames.PathSegmentError)
    {
        _roleKind = roleKind;
        _role = role;
    }

    /// <summary>Gives the role to a group: the one of an access entry, for example.</summary>
    /// <param name="name">Name of the group.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <remarks>Writes an item of <c>subjects</c>.</remarks>
    public TSelf AllowGroup(string name, params CallSite at) =>
        Allow("Group", Guard.Text(name), at, _ => new() { ApiGroup = RbacApi.Group });

    /// <summary>Gives the role to a user.</summary>
    /// <param name="name">Name of the user.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <remarks>Writes an item of <c>subjects</c>.</remarks>
    public TSelf AllowUser(string name, params CallSite at) =>
        Allow("User", Guard.Text(name), at, _ => new() { ApiGroup = RbacApi.Group });

    /// <summary>Gives the role to a service account.</summary>
    /// <param name="name">Name of the service account.</param>
    /// <param name="namespace">Its namespace; without it the environment's.</param>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an item of <c>subjects</c>.</remarks>
    public TSelf AllowServiceAccount(string name, string? @namespace = null, params CallSite at)
    {
        Guard.Subdomain(name);
        Guard.SpelledOrNull(@namespace, KubernetesNames.DnsLabelError);
        return AllowAccount(name, @namespace, at);
    }

    // An object that is built alone is applied to the namespace 'default' unless told otherwise.
    private protected TSelf AllowAccount(string name, string? @namespace, SourcePosition at) =>
        Allow(
            "ServiceAccount",
            name,
            at,
            scope => new() { NamespaceProperty = @namespace ?? scope.Namespace ?? "default" }
        );

    /// <summary>Who has the role, made on first use.</summary>
    private protected abstract IList<Rbacv1Subject> Subjects(TObject document);

    private protected abstract void SetRole(TObject document, V1RoleRef role);

    private protected override void Complete(TObject document, Scope scope) =>
        SetRole(
            document,
            new()
            {
                ApiGroup = RbacApi.Group,
                Kind = _roleKind,
                Name = _role,
            }
        );

    private TSelf Allow(string kind, string name, SourcePosition at, Func<Scope, Rbacv1Subject> make) =>
        SetIn(
            SubjectsPath.Item(("kind", kind), ("name", name)),
            true,
            at,
            (document, scope) =>
            {
                var subject = make(scope);
                (subject.Kind, subject.Name) = (kind, name);
                Subjects(document).Add(subject);
            }
        );
}
