using System.Collections.Frozen;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Settings that stand where nobody reads them: among the labels, or on an object of another kind.</summary>
internal sealed partial class MisplacedSettings : RuleGroup<SiteView>
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

    private static readonly SpecPath MetadataPath = "metadata";
    private static readonly string[] OfAccounts = ["ServiceAccount"];
    private static readonly string[] OfIngresses = ["Ingress"];
    private static readonly string[] OfServices = ["Service"];
    private static readonly string[] OfBoth = ["Ingress", "Service"];

    private static readonly string[] OnlyOfIngress =
    [
        LoadBalancerAnnotations.Alb + "actions.",
        LoadBalancerAnnotations.Alb + "conditions.",
        LoadBalancerAnnotations.Alb + "transforms.",
        LoadBalancerAnnotations.Alb + "listener-attributes.",
    ];

    // What somebody writes or reads as a label too is none of them.
    private static readonly FrozenSet<string> OnlyAnnotations = KnownAnnotations
        .All.Except([
            "eks.amazonaws.com/compute-type",
            "cert-manager.io/certificate-name",
            "cert-manager.io/issuer-name",
        ])
        .ToFrozenSet(StringComparer.Ordinal);

    public override void Check(SiteView site, Report report)
    {
        foreach (var item in site.Objects)
        {
            if (item is { Metadata: { } metadata, Value: not InlineDocument })
            {
                if (metadata.Labels is { Count: > 0 } labels)
                {
                    CheckLabels(labels, metadata.Annotations, report.On(item));
                }

                if (metadata.Annotations is { Count: > 0 } annotations)
                {
                    CheckKind(item.Ref.Kind, annotations, report.On(item, MetadataPath));
                }
            }
        }

        foreach (var pod in site.Pods)
        {
            if (pod.Metadata is { Annotations: { Count: > 0 } annotations } && pod.Metadata != pod.Owner.Metadata)
            {
                CheckKind("Pod", annotations, report.On(pod.Owner, pod.Path.Parent?.Field("metadata") ?? "metadata"));
            }
        }
    }

    private static void CheckLabels(
        IDictionary<string, string> labels,
        IDictionary<string, string>? annotations,
        Report report
    )
    {
        foreach (var (key, value) in labels.Entries())
        {
            if (key.Contains('/', StringComparison.Ordinal) && IsSetting(key))
            {
                using var at = report.At("metadata");
                var isFree = annotations?.ContainsKey(key) != true;
                var mend = isFree
                    ? Mend.Remove.And(Mend.Text(value).At(SpecPath.Root.Field("annotations").Entry(key)))
                    : Mend.Remove;
                report.Add(
                    AsLabel,
                    SpecPath.Root.Field("labels").Entry(key),
                    $"'{key}' is a label here, and is read as an annotation.",
                    mend: mend
                );
            }
        }
    }

    private static bool IsSetting(string key) =>
        OnlyAnnotations.Contains(key)
        || key.BeginningIn(KnownAnnotations.Closed) is not null
        || key.BeginningIn(KnownAnnotations.Beginnings) is not null;

    private static void CheckKind(string kind, IDictionary<string, string> annotations, Report report)
    {
        foreach (var (key, _) in report.Each("annotations", annotations))
        {
            if (ReaderOf(key) is { } reader && !reader.Contains(kind, StringComparer.Ordinal))
            {
                report.Add(OnOtherKind, SpecPath.Root, $"Nobody reads '{key}' of {A(kind)}, only of {A(reader[0])}.");
            }
        }
    }

    private static string[]? ReaderOf(string key) =>
        key == RoleAnnotation ? OfAccounts
        : key.BeginningIn(OnlyOfIngress) is not null ? OfIngresses
        : LoadBalancerAnnotations.Find(key) is not { } known ? null
        : known is { IsOfIngress: true, IsOfService: true } ? OfBoth
        : known.IsOfIngress ? OfIngresses
        : OfServices;

    private static string A(string kind) => kind == "Ingress" ? "an Ingress" : $"a {kind}";
}
