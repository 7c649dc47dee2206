namespace EksSpec.GoText;

/// <summary>
/// The names that an expression can use: of an admission policy, of the schema of a custom resource, or of a selector of
/// devices.
/// </summary>
internal sealed class CelEnvironment
{
    private static readonly CelType Kind = Object("GroupVersionKind", "group string, version string, kind string");

    private static readonly CelType Resource = Object(
        "GroupVersionResource",
        "group string, version string, resource string"
    );

    private static readonly CelType User = Object(
        "UserInfo",
        "username string, uid string, groups list<string>, extra map<string,list<string>>"
    );

    private static readonly CelType Request = Object(
        "AdmissionRequest",
        "subResource string, requestSubResource string, name string, namespace string, operation string, dryRun bool, options dyn",
        ("kind", Kind),
        ("requestKind", Kind),
        ("resource", Resource),
        ("requestResource", Resource),
        ("userInfo", User)
    );

    private static readonly CelType Metadata = Object(
        "NamespaceMetadata",
        "name string, generateName string, namespace string, labels map<string,string>, annotations map<string,string>, "
            + "UID string, creationTimestamp timestamp, deletionGracePeriodSeconds int, deletionTimestamp timestamp, "
            + "generation int, resourceVersion string, finalizers list<string>"
    );

    private static readonly CelType Condition = Object(
        "NamespaceCondition",
        "status string, type string, lastTransitionTime timestamp, message string, reason string"
    );

    private static readonly CelType Namespace = Object(
        "Namespace",
        "",
        ("metadata", Metadata),
        ("spec", Object("NamespaceSpec", "finalizers list<string>")),
        ("status", Object("NamespaceStatus", "phase string", ("conditions", CelType.ListOf(Condition))))
    );

    private static readonly CelType Device = Object(
        "Device",
        "driver string, allowMultipleAllocations bool, attributes map<string,map<string,dyn>>, "
            + "capacity map<string,map<string,Quantity>>"
    );

    private static readonly Dictionary<string, CelType> Patch = new()
    {
        ["op"] = CelType.Text,
        ["path"] = CelType.Text,
        ["from"] = CelType.Text,
        ["value"] = CelType.Dyn,
    };

    private readonly Dictionary<string, CelType> _names = new(StringComparer.Ordinal);

    /// <summary>The names of a rule in the schema of a custom resource.</summary>
    /// <param name="self">The type of the value.</param>
    /// <param name="oldSelf">The type of the value as it was.</param>
    public CelEnvironment(CelType self, CelType oldSelf)
    {
        _names["self"] = self;
        _names["oldSelf"] = oldSelf;
    }

    /// <summary>The names of an expression of an admission policy.</summary>
    /// <param name="parameters">Whether the policy has parameters, so that <c>params</c> is there.</param>
    /// <param name="authorizer">Whether the expression may ask for permissions.</param>
    /// <param name="variables">The variables of the policy; absent where an expression can't use them.</param>
    public CelEnvironment(bool parameters, bool authorizer, IReadOnlyDictionary<string, CelType>? variables)
    {
        _names["object"] = _names["oldObject"] = CelType.Dyn;
        _names["request"] = Request;
        _names["namespaceObject"] = Namespace;
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

    private CelEnvironment() { }

    /// <summary>The names of an expression that chooses devices.</summary>
    public static CelEnvironment OfDevices()
    {
        var names = new CelEnvironment { GivesNames = true };
        names._names["device"] = Device;
        return names;
    }

    /// <summary>Whether expressions may give names to values: <c>cel.bind(x, …, …)</c>.</summary>
    public bool GivesNames { get; private init; }

    /// <summary>Whether expressions may make changes: <c>Object{…}</c> and <c>JSONPatch{…}</c>.</summary>
    public bool MakesChanges { get; init; }

    /// <summary>Whether an expression can make an object of a type.</summary>
    public bool CanMake(string type) =>
        MakesChanges && (type is "JSONPatch" or "Object" || type.StartsWith("Object.", StringComparison.Ordinal));

    /// <summary>The type of a field of an object that an expression makes; absent where there is no such field.</summary>
    public static CelType? FieldToMake(string type, string field) =>
        type == "JSONPatch" ? Patch.GetValueOrDefault(field) : CelType.Dyn;

    /// <summary>The type of a name; absent where there is no such name.</summary>
    public CelType? Find(string name) => _names.TryGetValue(name, out var type) ? type : CelTypes.FindConstant(name);

    // Fields are written "name type", those of another object follow.
    private static CelType Object(string name, string fields, params (string Name, CelType Type)[] objects)
    {
        var all = objects.ToDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal);
        foreach (var field in fields.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var space = field.IndexOf(' ', StringComparison.Ordinal);
            all.Add(field[..space], CelTypes.Parse(field[(space + 1)..]));
        }

        return CelType.Object(name, all);
    }
}
