namespace EksSpec.LoadBalancing;

/// <summary>An Ingress of a group.</summary>
/// <param name="Object">The Ingress.</param>
/// <param name="Ingress">What it says.</param>
/// <param name="ClassParams">The <c>spec</c> of its IngressClassParams; absent where its class has none, or isn't read.</param>
/// <param name="ClassObject">The IngressClassParams.</param>
internal sealed record GroupMember(
    SpecObject Object,
    V1Ingress Ingress,
    InlineDocument? ClassParams = null,
    SpecObject? ClassObject = null
)
{
    private readonly Settings _settings = new(Object);

    /// <summary>Its namespace.</summary>
    public string Namespace => Object.Namespace;

    /// <summary>Its namespace and name, as the controller orders by.</summary>
    public string Id { get; } = $"{Object.Namespace}/{Object.Ref.Name}";

    /// <summary>The names of its own settings.</summary>
    public IEnumerable<string> Names => _settings.Names;

    /// <summary>A setting of the Ingress; absent where it isn't set.</summary>
    public Setting? this[string name] => _settings[name];

    /// <summary>A setting for the targets of a Service, which speaks before the Ingress.</summary>
    public Setting? Of(Settings? service, string name) => service?[name] ?? this[name];

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
        ClassObject!.Ref.ApiVersion.StartsWith(AutoModeParams.Group, StringComparison.Ordinal)
            ? Of(AutoModeParams.NameOf(field), value)
            : Of(field, value);

    private Setting Of(string field, string value) =>
        new(field, value, ClassObject!) { IsOfClass = true, Path = SpecPath.Root.Field("spec").Field(field) };
}
