using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>The cluster IPs of a Service and their families, in a cluster with IPv4 services.</summary>
internal sealed partial class ServiceAddresses : RuleGroup<V1Service>
{
    private static readonly string[] Families = ["IPv4", "IPv6"];
    private static readonly string[] FamilyPolicies = ["PreferDualStack", "RequireDualStack", "SingleStack"];

    public override void Check(V1Service subject, Report report)
    {
        if (subject.Spec is not { } spec || ServiceFacts.TypeOf(spec) == "ExternalName")
        {
            return;
        }

        using var at = report.At("spec");

        // A clusterIP alone is copied to clusterIPs before anything is looked at.
        var single = spec.ClusterIP ?? "";
        IList<string> addresses =
            spec.ClusterIPs is { Count: > 0 } given ? given
            : single.Length > 0 ? [single]
            : [];
        var differ = addresses.Count > 0 && addresses[0] != single;
        var first = single.Length == 0 ? addresses.FirstOrDefault() : null;
        report.If(
            differ,
            AddressesAgree,
            "clusterIPs",
            $"clusterIP is '{single}', the first is '{addresses[0]}'.",
            Mend.Text(first).At("clusterIP")
        );
        CheckFamilies(spec, report);
        var isSplit = spec.IpFamilyPolicy == "SingleStack" && (spec.IpFamilies is { Count: 2 } || addresses.Count == 2);
        report.If(isSplit, SingleStackPair, "ipFamilyPolicy", $"SingleStack has one IP family, not two.");
        CheckAddresses(addresses, spec, report);
    }

    private static void CheckFamilies(V1ServiceSpec spec, Report report)
    {
        for (var i = 0; i < spec.IpFamilies?.Count; i++)
        {
            using var item = report.At("ipFamilies", i);
            var family = spec.IpFamilies[i];
            var isTwice = spec.IpFamilies.IndexOf(family) < i;
            report.OneOf(family ?? "", Families, FamilyKnown, "");
            report.If(isTwice, FamilyKnown, "", $"The IP family '{family}' is given twice.", Mend.Remove);
        }

        report.OneOf(spec.IpFamilyPolicy ?? "SingleStack", FamilyPolicies, FamilyPolicyKnown, "ipFamilyPolicy");
    }

    private static void CheckAddresses(IList<string> addresses, V1ServiceSpec spec, Report report)
    {
        var before = report.Count;
        for (var i = 0; i < addresses.Count; i++)
        {
            var address = addresses[i] ?? "";
            if (i == 0 && address == "None")
            {
                var hasMore = addresses.Count > 1;
                report.If(hasMore, AddressesPaired, "clusterIPs", $"None must be the only cluster IP.");
            }
            else if (IpText.AddressError(address) is { } error)
            {
                report.Add(
                    AddressSpelled,
                    ServiceFacts.AddressField(spec, i),
                    $"The cluster IP '{address}' {error}.",
                    mend: IsNone(address, spec) ? Mend.Text("None") : default
                );
            }
        }

        var isUnpaired = report.Count == before && addresses.Count > 1 && !IsPair(addresses);
        report.If(isUnpaired, AddressesPaired, "clusterIPs", $"{addresses.Count} cluster IPs are given.");
    }

    private static bool IsNone(string address, V1ServiceSpec spec) =>
        address.Equals("None", StringComparison.OrdinalIgnoreCase)
        && spec.ClusterIPs is not { Count: > 0 }
        && ServiceFacts.TypeOf(spec) == "ClusterIP";

    private static bool IsPair(IList<string> addresses) =>
        addresses.Count == 2
        && addresses.Count(address => IpText.Parse(address)?.AddressFamily == AddressFamily.InterNetwork) == 1;
}
