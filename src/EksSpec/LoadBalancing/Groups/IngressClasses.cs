namespace EksSpec.LoadBalancing;

/// <summary>The classes of a site's Ingresses, as the controller loads them.</summary>
internal sealed class IngressClasses(Site site)
{
    /// <summary>The annotation that was there before classes.</summary>
    public const string OldAnnotation = "kubernetes.io/ingress.class";

    /// <summary>What the controller says where several classes are the default.</summary>
    public const string SeveralDefaults = "multiple default IngressClasses found";

    private const string OfController = "ingress.k8s.aws/alb";
    private const string OfAutoMode = "eks.amazonaws.com/alb";
    private const string Usual = "alb";
    private const string DefaultMark = "ingressclass.kubernetes.io/is-default-class";

    private SpecObject[] Defaults => field ??= [.. site.Objects.Where(IsDefault)];

    /// <summary>Where an Ingress names its class.</summary>
    public static SpecPath PathOf(V1Ingress ingress) =>
        ingress.Metadata?.Annotations?.ContainsKey(OldAnnotation) == true
            ? SpecPath.Root.Field("metadata").Field("annotations").Entry(OldAnnotation)
            : SpecPath.Root.Field("spec").Field("ingressClassName");

    /// <summary>Whose an Ingress is.</summary>
    public IngressClassReading Read(SpecObject item, V1Ingress ingress)
    {
        // The old annotation wins, and then no parameters are read.
        if (ingress.Metadata?.Annotations?.TryGetValue(OldAnnotation, out var old) == true)
        {
            return old == Usual ? IngressClassReading.Ours : IngressClassReading.Foreign;
        }

        var named = ReadName(item, ingress);
        return named is { IsOurs: true, Class: { } ofClass } ? WithParams(named, ofClass, item) : named;
    }

    /// <summary>Whose an Ingress is by its class alone, whatever parameters that has.</summary>
    public IngressClassReading ReadName(SpecObject item, V1Ingress ingress) =>
        ingress.Spec?.IngressClassName is { } name ? OfName(name, item)
        : ingress.Metadata?.Annotations?.ContainsKey(OldAnnotation) == true ? IngressClassReading.Foreign
        : Defaults switch
        {
            [] => IngressClassReading.Foreign,
            [var only] => OfName(only.Ref.Name, item),
            _ => new(false)
            {
                Error = SeveralDefaults,
                Message =
                    $"{item} names no class, and {string.Join(" and ", Defaults.Select(known => known.Ref.Name))} are both the default.",
                Fix = "Mark one IngressClass only as default, or name the class.",
            },
        };

    private IngressClassReading OfName(string name, SpecObject item) =>
        site.Find("IngressClass", "", name) is { Value: V1IngressClass { Spec: { } spec } found }
            ? spec.Controller is OfController or OfAutoMode
                ? new(true) { IsOfAutoMode = spec.Controller == OfAutoMode, Class = found }
                : IngressClassReading.Foreign
            // The chart of the controller brings this class.
            : name == Usual
                ? site.Config?.AutoModeConfig?.Enabled == true
                    ? IngressClassReading.Ours with
                    {
                        IsOfAutoMode = true,
                    }
                    : IngressClassReading.Ours
                : Invalid(
                    "ingressclasses not found",
                    $"{item} names the class '{name}', which isn't there.",
                    "Add the IngressClass."
                );

    private IngressClassReading WithParams(IngressClassReading reading, V1IngressClass ofClass, SpecObject item)
    {
        var name = ofClass.Metadata?.Name;
        if (ofClass.Spec.Parameters is not { } parameters)
        {
            return reading;
        }

        var group = reading.IsOfAutoMode ? AutoModeParams.Group : "elbv2.k8s.aws";
        if (parameters.ApiGroup != group || parameters.Kind != "IngressClassParams")
        {
            return Invalid(
                "references unknown parameters",
                $"IngressClass {name} has parameters that are no IngressClassParams of {group}.",
                $"Name IngressClassParams of {group}."
            );
        }

        if (site.Find("IngressClassParams", "", parameters.Name ?? "") is not { Value: InlineDocument document } found)
        {
            return Invalid(
                "ingressclassparams not found",
                $"IngressClass {name} has the parameters '{parameters.Name}', which aren't there.",
                "Add the IngressClassParams."
            );
        }

        return NamespaceSelectors.Takes(document["spec"]?["namespaceSelector"], item.Namespace, site)
            ? reading with
            {
                Params = found,
            }
            : Invalid(
                "namespaceSelector mismatch",
                $"IngressClass {name} isn't for the namespace {item.Namespace}: the namespaceSelector of {found} doesn't choose it.",
                "Label the namespace as the selector asks, or name another class."
            );
    }

    private static bool IsDefault(SpecObject item) =>
        item.Value is V1IngressClass { Metadata.Annotations: { } annotations }
        && annotations.TryGetValue(DefaultMark, out var text)
        && text == "true";

    private static IngressClassReading Invalid(string error, string message, string fix) =>
        new(false)
        {
            Error = "invalid ingress class: " + error,
            Message = message,
            Fix = fix,
        };
}
