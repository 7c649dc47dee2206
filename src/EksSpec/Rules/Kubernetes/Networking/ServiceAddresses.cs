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
        var addresses = spec.ClusterIPs is { Count: > 0 } given ? given : [];
        if (!string.IsNullOrEmpty(spec.ClusterIP) && addresses.Count == 0)
        {
            addresses = [spec.ClusterIP];
        }

        report.If(
            addresses.Count > 0 && addresses[0] != (spec.ClusterIP ?? ""),
            AddressesAgree,
            "clusterIPs",
            $"clusterIP is '{spec.ClusterIP}', the first is '{addresses[0]}'."
        );

        CheckFamilies(spec, report);
        CheckAddresses(addresses, spec, report);
    }

    private static void CheckFamilies(V1ServiceSpec spec, Report report)
    {
        for (var i = 0; i < spec.IpFamilies?.Count; i++)
        {
            var family = spec.IpFamilies[i];
            using var item = report.At("ipFamilies", i);
            report.If(family is not ("IPv4" or "IPv6"), FamilyKnown, "", $"The IP family is '{family}'.");

            report.If(
                spec.IpFamilies.Take(i).Contains(family),
                FamilyKnown,
                "",
                $"The IP family '{family}' is given twice."
            );
        }

        report.If(
            spec.IpFamilyPolicy is not (null or "SingleStack" or "PreferDualStack" or "RequireDualStack"),
            FamilyPolicyKnown,
            "ipFamilyPolicy",
            $"The policy is '{spec.IpFamilyPolicy}'."
        );
    }

    private static void CheckAddresses(IList<string> addresses, V1ServiceSpec spec, Report report)
    {
        var wrong = false;
        for (var i = 0; i < addresses.Count; i++)
        {
            var address = addresses[i] ?? "";
            if (i == 0 && address == "None")
            {
                if (addresses.Count > 1)
                {
                    wrong = true;
                    report.Add(AddressesPaired, "clusterIPs", "None must be the only cluster IP.");
                }
            }
            else if (IpText.AddressError(address) is { } error)
            {
                wrong = true;
                report.Add(AddressSpelled, ServiceFacts.AddressField(spec, i), $"The cluster IP '{address}' {error}.");
            }
        }

        report.If(
            !wrong && addresses.Count > 1 && !IsPair(addresses),
            AddressesPaired,
            "clusterIPs",
            $"{addresses.Count} cluster IPs are given."
        );
    }

    private static bool IsPair(IList<string> addresses) =>
        addresses.Count == 2
        && addresses.Count(address => IpText.Parse(address)?.AddressFamily == AddressFamily.InterNetwork) == 1;
}
