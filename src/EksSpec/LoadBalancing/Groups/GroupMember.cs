namespace EksSpec.LoadBalancing;

/// <summary>An Ingress of a group.</summary>
/// <param name="item">The Ingress.</param>
/// <param name="ingress">What it says.</param>
/// <param name="classParams">The <c>spec</c> of its IngressClassParams; absent where its class has none, or isn't read.</param>
/// <param name="classObject">The IngressClassParams.</param>
internal sealed class GroupMember(
    SpecObject item,
    V1Ingress ingress,
    InlineDocument? classParams = null,
    SpecObject? classObject = null
)
{
    private readonly Settings _settings = new(item);

    /// <summary>The Ingress.</summary>
    public SpecObject Object => item;

    /// <summary>What it says.</summary>
    public V1Ingress Ingress => ingress;

    /// <summary>The <c>spec</c> of its IngressClassParams; absent where its class has none, or isn't read.</summary>
    public InlineDocument? ClassParams => classParams;

    /// <summary>Its namespace.</summary>
    public string Namespace => Object.Namespace;

    /// <summary>Its namespace and name, as the controller orders by.</summary>
    public string Id { get; } = $"{item.Namespace}/{item.Ref.Name}";

    /// <summary>Its own settings.</summary>
    public ReadOnlySpan<Setting> Own => _settings.All;

    /// <summary>Whether any of them may be for a part of the Ingress, such as <c>actions.</c> of a backend.</summary>
    public bool HasParts => _settings.HasParts;

    /// <summary>The ports that it listens on, in their order; absent until they are read.</summary>
    public ValueList<ListenPort>? Ports { get; set; }

    /// <summary>A setting of the Ingress; absent where it isn't set.</summary>
    public Setting? this[string name] => _settings[name];

    /// <summary>A setting for a part of the Ingress, such as <c>actions.</c> of a backend; absent where it isn't set.</summary>
    public Setting? this[string kind, string part] => _settings[kind, part];

    /// <summary>A setting for the targets of a Service, which speaks before the Ingress.</summary>
    public Setting? Of(Settings? service, string name) => service?[name] ?? this[name];

    /// <summary>Whether the Service or the Ingress has any setting whose name begins so.</summary>
    public bool SaysAny(Settings? service, string start) => service?.HasAny(start) == true || _settings.HasAny(start);

    /// <summary>A field of its class, where that says it; else an annotation of its own.</summary>
    public Setting? ClassOr(string field, string name) => OfClass(field) ?? this[name];

    /// <summary>The certificates that its class names, under the name of either controller, or it names itself.</summary>
    public Setting? Certificates => OfClass("certificateARNs") ?? ClassOr("certificateArn", "certificate-arn");

    /// <summary>A field of its class: a text, or a list of them; absent where the class doesn't say it.</summary>
    public Setting? OfClass(string field)
    {
        var said = ClassParams?[field];
        var text = said is { Items.Count: > 0 }
            ? string.Join(',', said.Items.Select(item => item.Scalar))
            : said?.AsText;
        return string.IsNullOrEmpty(text) ? null : OfClass(field, text);
    }

    /// <summary>Something that its class says.</summary>
    public Setting OfClass(string field, string value) =>
        classObject!.Ref.ApiVersion.StartsWith(AutoModeParams.Group, StringComparison.Ordinal)
            ? Of(AutoModeParams.NameOf(field), value)
            : Of(field, value);

    private Setting Of(string field, string value) =>
        new(field, value, classObject!) { IsOfClass = true, Path = SpecPath.Root.Field("spec").Field(field) };
}
