using System.Collections.Frozen;

namespace EksSpec.GoText;

/// <summary>The names that an expression of an admission policy can use.</summary>
internal sealed class CelEnvironment
{
    private static readonly CelType Strings = CelType.ListOf(CelType.Text);
    private static readonly CelType Labels = CelType.MapOf(CelType.Text, CelType.Text);

    private static readonly CelType Request = Build(
        "AdmissionRequest",
        ("kind", GroupAnd("GroupVersionKind", "kind")),
        ("resource", GroupAnd("GroupVersionResource", "resource")),
        ("subResource", CelType.Text),
        ("requestKind", GroupAnd("GroupVersionKind", "kind")),
        ("requestResource", GroupAnd("GroupVersionResource", "resource")),
        ("requestSubResource", CelType.Text),
        ("name", CelType.Text),
        ("namespace", CelType.Text),
        ("operation", CelType.Text),
        (
            "userInfo",
            Build(
                "UserInfo",
                ("username", CelType.Text),
                ("uid", CelType.Text),
                ("groups", Strings),
                ("extra", CelType.MapOf(CelType.Text, Strings))
            )
        ),
        ("dryRun", CelType.Bool),
        ("options", CelType.Dyn)
    );

    private static readonly CelType Namespace = Build(
        "Namespace",
        (
            "metadata",
            Build(
                "NamespaceMetadata",
                ("name", CelType.Text),
                ("generateName", CelType.Text),
                ("namespace", CelType.Text),
                ("labels", Labels),
                ("annotations", Labels),
                ("UID", CelType.Text),
                ("creationTimestamp", CelType.Timestamp),
                ("deletionGracePeriodSeconds", CelType.Int),
                ("deletionTimestamp", CelType.Timestamp),
                ("generation", CelType.Int),
                ("resourceVersion", CelType.Text),
                ("finalizers", Strings)
            )
        ),
        ("spec", Build("NamespaceSpec", ("finalizers", Strings))),
        (
            "status",
            Build(
                "NamespaceStatus",
                (
                    "conditions",
                    CelType.ListOf(
                        Build(
                            "NamespaceCondition",
                            ("status", CelType.Text),
                            ("type", CelType.Text),
                            ("lastTransitionTime", CelType.Timestamp),
                            ("message", CelType.Text),
                            ("reason", CelType.Text)
                        )
                    )
                ),
                ("phase", CelType.Text)
            )
        )
    );

    private readonly Dictionary<string, CelType> _names = new(StringComparer.Ordinal)
    {
        ["object"] = CelType.Dyn,
        ["oldObject"] = CelType.Dyn,
        ["request"] = Request,
        ["namespaceObject"] = Namespace,
    };

    /// <summary>The names of an expression.</summary>
    /// <param name="parameters">Whether the policy has parameters, so that <c>params</c> is there.</param>
    /// <param name="authorizer">Whether the expression may ask for permissions.</param>
    /// <param name="variables">The variables of the policy; absent where an expression can't use them.</param>
    public CelEnvironment(bool parameters, bool authorizer, IReadOnlyDictionary<string, CelType>? variables)
    {
        if (parameters)
        {
            _names["params"] = CelType.Dyn;
        }

        if (authorizer)
        {
            _names["authorizer"] = CelType.Named("Authorizer");
            _names["authorizer.requestResource"] = CelType.Named("ResourceCheck");
        }

        if (variables is not null)
        {
            _names["variables"] = CelType.Object("variables", variables);
        }
    }

    /// <summary>The type of a name; absent where there is no such name.</summary>
    public CelType? Find(string name) => _names.TryGetValue(name, out var type) ? type : CelTypes.FindConstant(name);

    private static CelType GroupAnd(string type, string last) =>
        Build(type, ("group", CelType.Text), ("version", CelType.Text), (last, CelType.Text));

    private static CelType Build(string name, params (string Name, CelType Type)[] fields) =>
        CelType.Object(
            name,
            fields.ToFrozenDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal)
        );
}
