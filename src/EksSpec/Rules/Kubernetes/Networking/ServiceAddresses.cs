using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>The cluster IPs of a Service and their families, in a cluster with IPv4 services.</summary>
internal sealed partial class ServiceAddresses : RuleGroup<V1Service>
{
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
        report.If(differ, AddressesAgree, "clusterIPs", $"clusterIP is '{single}', the first is '{addresses[0]}'.");
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
            report.If(family is not ("IPv4" or "IPv6"), FamilyKnown, "", $"The IP family is '{family}'.");
            report.If(isTwice, FamilyKnown, "", $"The IP family '{family}' is given twice.");
        }

        var isPolicy = spec.IpFamilyPolicy is null or "SingleStack" or "PreferDualStack" or "RequireDualStack";
        report.If(!isPolicy, FamilyPolicyKnown, "ipFamilyPolicy", $"The policy is '{spec.IpFamilyPolicy}'.");
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
                report.Add(AddressSpelled, ServiceFacts.AddressField(spec, i), $"The cluster IP '{address}' {error}.");
            }
        }

        var isUnpaired = report.Count == before && addresses.Count > 1 && !IsPair(addresses);
        report.If(isUnpaired, AddressesPaired, "clusterIPs", $"{addresses.Count} cluster IPs are given.");
    }

    private static bool IsPair(IList<string> addresses) =>
        addresses.Count == 2
        && addresses.Count(address => IpText.Parse(address)?.AddressFamily == AddressFamily.InterNetwork) == 1;
}
