using System.Text.RegularExpressions;
using EksSpec.Findings;

namespace EksSpec.Tests.Conformance;

/// <summary>
/// How the API server spells the place of a mistake. Our paths are those of the YAML; the server's leave out items, name maps
/// in place of their entries, or fields that only it knows. This is all of what is known of that, to compare the two.
/// </summary>
internal static partial class ServerSpelling
{
    private const string Container = @"(spec\.(?:init|ephemeral)?[cC]ontainers\[\d+\])";

    private static readonly Rule[] Rules =
    [
        // Maps in place of their entries, and templates without their metadata.
        new("EKS3106 EKS3107 EKS3108 EKS3431", @"(\.[\w-]+|\[[^\[\]]+\])$", ""),
        new("EKS3106 EKS3107", @"(^|\.)template\.metadata\.labels", "$1template.labels"),
        new("EKS31.. EKS3200 EKS3201 EKS343.", @"\.template\.metadata\.annotations", ".template.annotations"),
        new("EKS3333 EKS3334", @"(resources\.(?:limits|requests))(\.[\w-]+|\[[^\[\]]+\])$", "$1"),
        new("EKS3339", Container + @"\.resources\.limits\.?\[?([^\[\]]+)\]?$", "spec.resources.$1[$2].limits"),
        // Lists in place of their items.
        new("EKS3110 EKS3111", @"ownerReferences\[\d+\]", "ownerReferences"),
        new("EKS3112", @"ownerReferences\[\d+\]\.controller$", "ownerReferences"),
        new("EKS3140", @"accessModes\[\d+\]$", "accessModes"),
        new("EKS3200 EKS3201 EKS3294 EKS3295 EKS3296", @"volumeMounts\[\d+\]", "volumeMounts"),
        new("EKS3245 EKS3247", @"resizePolicy\[\d+\]\.\w+$", "resizePolicy"),
        new("EKS3271", @"envFrom\[\d+\]$", "envFrom"),
        new("EKS3314", @"httpHeaders\[\d+\]\.name$", "httpHeaders"),
        new("EKS3812", @"finalizers\[\d+\]$", "finalizers"),
        new("EKS3837", @"scopes\[\d+\]$", "scopes"),
        new("EKS3837 EKS3839", @"matchExpressions\[\d+\]", "matchExpressions"),
        new("EKS....", @"(downwardAPI)\.items\[\d+\]", "$1"),
        new("EKS3200 EKS3201 EKS3235", @"(projected)\.sources\[\d+\]\.serviceAccountToken\.path$", "$1.path"),
        new("EKS3237", @"(projected)\.sources\[\d+\]\.\w+(\.items\[\d+\])?\.path$", "$1"),
        new("EKS....", @"^metadata\.finalizers\[\d+\]$", "metadata.finalizers"),
        new("EKS3603", @"volumeLifecycleModes\[\d+\]$", "volumeLifecycleModes"),
        new("EKS3609", @"\.topologyKeys\[\d+\]$", ""),
        new("EKS3689", @"\.(capacity|attributes)(\.[\w-]+|\[[^\[\]]+\])$", ".$1"),
        // Objects in place of their fields, and fields in place of others.
        new("EKS3232", @"\.fieldPath$", ""),
        new("EKS3318", @"\.seconds$", ""),
        new("EKS3353", @"\.allowPrivilegeEscalation$", ""),
        new("EKS3393", @"\.topologyKey$", ".{topologyKey, whenUnsatisfiable}"),
        new("EKS3402", @"\.value$", ".operator"),
        new("EKS3444 EKS3445", @"(schedulingGates\[\d+\])\.name$", "$1"),
        new("EKS3510", @"[sS]trategy\.type$", match => match.Value[..^".type".Length]),
        new("EKS3761", @"\.service\.port$", ""),
        new("EKS3361", @"\.os(\.name)?$", match => match.Groups[1].Success ? ".os" : ".os.name"),
        new("EKS3216", @"nodePublishSecretRef\.name$", "name"),
        new("EKS3218", @"\.uid$", ".uID"),
        new("EKS3204 EKS3890", @"\.cephfs$", ".cephFS"),
        new("EKS3204", @"\.downwardAPI$", ".downwarAPI"),
        new("EKS....", @"(volumes\[\d+\])\.gcePersistentDisk\.", "$1.persistentDisk."),
        new("EKS3382", @"namespaces\[\d+\]$", "namespace"),
        new("EKS3442", @"serviceAccount$", "serviceAccountName"),
        new("EKS3359", @"spec\.shareProcessNamespace", "spec.securityContext.shareProcessNamespace"),
        new("EKS3360", @"spec\.hostP(?=ID)|spec\.hostI(?=PC)", match => "spec.H" + match.Value["spec.h".Length..]),
        new("EKS3362", @"spec\.(hostPID|hostIPC|shareProcessNamespace)$", "spec.securityContext.$1"),
        new("EKS3631", @"\.annotations\[.*\]$", ".annotations.AvoidPods"),
        // What the server looks at in another form than it was written.
        new("EKS3101 EKS3583 EKS3570 EKS3571", @"^metadata\.generateName$", "metadata.name"),
        new("EKS3571", @"^metadata\.name$", "spec.template.labels"),
        new("EKS3629", @"^spec\.podCIDR$", "spec.podCIDRs[0]"),
        new("EKS3650", @"^regarding\.", "involvedObject."),
        new("EKS3656", @"^deprecated(\w)", match => match.Groups[1].Value.ToLowerInvariant()),
        new("EKS3142", @"resources\.requests\.storage$", "resources.storage"),
        new(
            "EKS3202 EKS3203",
            @"^spec\.volumeClaimTemplates(\[\d+\])(\.metadata\.name)?$",
            "spec.template.spec.volumes$1.name"
        ),
        new("EKS3254", @"initContainers\[\d+\]", "initContainers[0]"),
        new("EKS333.", @"overhead(\.podFixed)?(?=[.\[])", "overhead.limits"),
        new("EKS3335", @"overhead\.podFixed$", "overhead"),
        new("EKS3702 EKS3736", @"^spec\.clusterIP$", "spec.clusterIPs[0]"),
        new("EKS3703", @"^spec\.clusterIPs?(\[0\])?$", "spec.clusterIPs"),
        new("EKS3725 EKS3726", @"^spec\.loadBalancerSourceRanges", "spec.LoadBalancerSourceRanges"),
        new("EKS3751", @"^metadata\.annotations", "annotations"),
        new("EKS3802", @"^(data|binaryData)$", "[]"),
        new("EKS3805 EKS3806 EKS3807 EKS3808", @"^stringData", "data"),
        new("EKS3844", @"$", ".limits"),
        new("EKS3862", @"targetCPUUtilizationPercentage$", "metrics[0].resource.target.averageUtilization"),
        new("EKS....", @"^spec\.matchResources(?!\.objectSelector)", "spec.matchResouces"),
    ];

    /// <summary>The place of a finding as the server spells it.</summary>
    public static string Of(Finding finding)
    {
        var path = finding.Path.ToString();
        foreach (var rule in Rules)
        {
            path = rule.Apply(finding.Rule.Id, path);
        }

        return Normal(path);
    }

    /// <summary>The places of all causes that the server names.</summary>
    public static HashSet<string> Causes(IEnumerable<string> causes)
    {
        var places = causes
            .Select(cause => Normal(Finalizer().Replace(cause, "metadata.finalizers")))
            .ToHashSet(StringComparer.Ordinal);

        // What the server fills in itself, it judges like what was written: one mistake has several causes.
        places.RemoveWhere(place =>
            Twin(place, "default", "max")
            || Twin(place, "defaultRequest", "max")
            || Twin(place, "defaultRequest", "min")
            || (
                place.EndsWith(".persistentVolumeClaim.claimName", StringComparison.Ordinal)
                && places.Contains(place.Replace(".persistentVolumeClaim.claimName", ".name", StringComparison.Ordinal))
            )
        );
        return places;

        bool Twin(string place, string filledIn, string written) =>
            Regex.Replace(place, $@"^(spec\.limits\[\d+\])\.{filledIn}(?=[.\[])", $"$1.{written}") is var twin
            && twin != place
            && places.Contains(twin);
    }

    // The server looks at finalizers twice, and names the item once.
    [GeneratedRegex(@"^metadata\.finalizers\[\d+\]$")]
    private static partial Regex Finalizer();

    /// <summary>Keys of maps as we spell them; some of what the server says is no path.</summary>
    private static string Normal(string place) => SpecPath.TryParse(place, out var path) ? path.ToString() : place;

    private sealed class Rule(string ids, string from, MatchEvaluator to)
    {
        private readonly Regex _ids = new($"^({ids.Replace(' ', '|')})$", RegexOptions.ExplicitCapture);

        private readonly Regex _from = new(from);

        public Rule(string ids, string from, string to)
            : this(ids, from, match => match.Result(to)) { }

        public string Apply(string id, string path) => _ids.IsMatch(id) ? _from.Replace(path, to, 1) : path;
    }
}
