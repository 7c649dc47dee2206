using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>What each container, pod or claim of a namespace may ask for, and gets when it asks for nothing.</summary>
internal sealed class LimitRanges : RuleGroup<V1LimitRange>
{
    private const string Head = "apiVersion: v1\nkind: LimitRange\nmetadata: { name: team-a }\nspec:\n  limits:\n";

    private static readonly RuleInfo TypeSpelled = KubernetesRule.Error(
        "EKS3840",
        "The type of a limit is not a known one",
        "Write Container, Pod or PersistentVolumeClaim.",
        Head + "  - { type: container, max: { cpu: \"1\" } }\n",
        Head + "  - { type: Container, max: { cpu: \"1\" } }\n"
    );

    private static readonly RuleInfo TypeTwice = KubernetesRule.Error(
        "EKS3841",
        "A LimitRange has two limits of one type",
        "Put them into one.",
        Head + "  - { type: Container, max: { cpu: \"1\" } }\n  - { type: Container, min: { cpu: 10m } }\n",
        Head + "  - { type: Container, max: { cpu: \"1\" }, min: { cpu: 10m } }\n"
    );

    private static readonly RuleInfo ResourceKnown = KubernetesRule.Error(
        "EKS3842",
        "A limit is on something that its type does not use",
        "Write cpu, memory, ephemeral-storage, or a resource with a domain for containers and pods; storage for claims.",
        Head + "  - { type: Container, max: { requests.cpu: \"1\" } }\n",
        Head + "  - { type: Container, max: { cpu: \"1\" } }\n"
    );

    private static readonly RuleInfo PodDefaults = KubernetesRule.Error(
        "EKS3843",
        "A limit of pods has defaults, which only containers can have",
        "Move default and defaultRequest to a limit of type Container.",
        Head + "  - { type: Pod, default: { cpu: \"1\" } }\n",
        Head + "  - { type: Container, default: { cpu: \"1\" } }\n"
    );

    private static readonly RuleInfo ClaimBound = KubernetesRule.Error(
        "EKS3844",
        "A limit of claims has neither a least nor a most storage",
        "Write min.storage, max.storage or both.",
        Head + "  - { type: PersistentVolumeClaim, default: { storage: 1Gi } }\n",
        Head + "  - { type: PersistentVolumeClaim, max: { storage: 1Gi } }\n"
    );

    private static readonly RuleInfo OutOfOrder = KubernetesRule.Error(
        "EKS3845",
        "The amounts of a limit are out of order",
        "Keep min, defaultRequest, default and max in this order, each not above the next.",
        Head + "  - { type: Container, min: { cpu: \"2\" }, max: { cpu: \"1\" } }\n",
        Head + "  - { type: Container, min: { cpu: \"1\" }, max: { cpu: \"2\" } }\n"
    );

    private static readonly RuleInfo RatioFits = KubernetesRule.Error(
        "EKS3846",
        "A ratio of a limit is below 1, or above what min and max allow",
        "Write 1 or more, not above max divided by min.",
        Head + "  - { type: Container, maxLimitRequestRatio: { cpu: \"0.5\" } }\n",
        Head + "  - { type: Container, maxLimitRequestRatio: { cpu: \"2\" } }\n"
    );

    private static readonly RuleInfo MustBeEqual = KubernetesRule.Error(
        "EKS3847",
        "Default limit and default request differ for a resource that cannot be overcommitted",
        "Write the same amount in both.",
        Head
            + "  - { type: Container, default: { nvidia.com/gpu: \"2\" }, defaultRequest: { nvidia.com/gpu: \"1\" } }\n",
        Head
            + "  - { type: Container, default: { nvidia.com/gpu: \"2\" }, defaultRequest: { nvidia.com/gpu: \"2\" } }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [TypeSpelled, TypeTwice, ResourceKnown, PodDefaults, ClaimBound, OutOfOrder, RatioFits, MustBeEqual];

    public override void Check(V1LimitRange subject, Report report)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        using var at = report.At("spec");
        for (var i = 0; i < subject.Spec?.Limits?.Count; i++)
        {
            using var item = report.At("limits", i);
            var limit = subject.Spec.Limits[i] ?? new();
            CheckType(limit.Type ?? "", types, report);
            CheckLimit(limit, LimitAmounts.Of(limit), report);
        }
    }

    private static void CheckType(string type, HashSet<string> types, Report report)
    {
        var error =
            KubernetesNames.QualifiedNameError(type)
            ?? (
                type.Contains('/', StringComparison.Ordinal) || type is "Container" or "Pod" or "PersistentVolumeClaim"
                    ? null
                    : "is not a known one"
            );
        if (error is not null)
        {
            report.Add(TypeSpelled, "type", $"The type '{type}' {error}.");
        }

        if (!types.Add(type))
        {
            report.Add(TypeTwice, "type", $"Another limit is for '{type}' too.");
        }
    }

    private static void CheckLimit(V1LimitRangeItem limit, LimitAmounts amounts, Report report)
    {
        if (limit.Type == "Pod")
        {
            CheckNoDefault(limit.DefaultProperty, "default", report);
            CheckNoDefault(limit.DefaultRequest, "defaultRequest", report);
        }

        if (
            limit.Type == "PersistentVolumeClaim"
            && !amounts.Min.ContainsKey("storage")
            && !amounts.Max.ContainsKey("storage")
        )
        {
            report.Add(ClaimBound, "limits", "Neither min nor max of storage is set.");
        }

        CheckNames(amounts.Max, "max", limit.Type, report);
        CheckNames(amounts.Min, "min", limit.Type, report);
        CheckNames(amounts.Default, "default", limit.Type, report);
        CheckNames(amounts.DefaultRequest, "defaultRequest", limit.Type, report);
        CheckNames(amounts.Ratio, "maxLimitRequestRatio", limit.Type, report);
        foreach (var name in amounts.Names)
        {
            CheckAmounts(name, amounts, report);
        }
    }

    private static void CheckNoDefault(IDictionary<string, ResourceQuantity>? amounts, string field, Report report)
    {
        if (amounts is { Count: > 0 })
        {
            report.Add(PodDefaults, field, "Pods get no defaults.");
        }
    }

    private static void CheckNames(
        IReadOnlyDictionary<string, decimal> amounts,
        string field,
        string? type,
        Report report
    )
    {
        foreach (var (name, _) in amounts)
        {
            var error = type is "Container" or "Pod" ? ResourceNames.ContainerError(name) : QuotaResources.Error(name);
            if (error is not null)
            {
                using var at = report.At(field, name);
                report.Add(ResourceKnown, "", $"'{name}' {error}.");
            }
        }
    }

    private static void CheckAmounts(string name, LimitAmounts amounts, Report report)
    {
        var min = LimitAmounts.Find(amounts.Min, name);
        var max = LimitAmounts.Find(amounts.Max, name);
        var limit = LimitAmounts.Find(amounts.Default, name);
        var request = LimitAmounts.Find(amounts.DefaultRequest, name);
        CheckOrder(min, max, "min", name, report);
        CheckOrder(min, request, "defaultRequest", name, report);
        CheckOrder(request, max, "defaultRequest", name, report);
        CheckOrder(request, limit, "defaultRequest", name, report);
        CheckOrder(min, limit, "default", name, report);
        CheckOrder(limit, max, "default", name, report);
        if (LimitAmounts.Find(amounts.Ratio, name) is { } ratio)
        {
            var tooHigh = min is { } low && max is { } high && LimitAmounts.IsAbove(ratio, high, low);
            if (ratio < 1 || tooHigh)
            {
                using var at = report.At("maxLimitRequestRatio", name);
                report.Add(RatioFits, "", $"The ratio of '{name}' is {ratio}.");
            }
        }

        if (!QuotaResources.MayDiffer(name) && limit is not null && request is not null && limit != request)
        {
            using var at = report.At("defaultRequest", name);
            report.Add(MustBeEqual, "", $"The defaults of '{name}' are {request} and {limit}.");
        }
    }

    private static void CheckOrder(decimal? low, decimal? high, string field, string name, Report report)
    {
        if (low > high)
        {
            using var at = report.At(field, name);
            report.Add(OutOfOrder, "", $"For '{name}', {low} is above {high}.");
        }
    }
}
