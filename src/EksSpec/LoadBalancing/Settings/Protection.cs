namespace EksSpec.LoadBalancing;

/// <summary>Firewalls in front of a load balancer, and Shield.</summary>
/// <param name="WebAcl">The web ACL of WAFv2; empty where it is taken away, absent where nobody says one.</param>
/// <param name="ClassicWebAcl">The web ACL of WAF Classic; empty where it is taken away, absent where nobody says one.</param>
/// <param name="Shield">Whether Shield Advanced protects it; absent where nobody says it.</param>
internal sealed record Protection(string? WebAcl, string? ClassicWebAcl, bool? Shield)
{
    private const string None = "none";

    /// <summary>What a group says.</summary>
    public static Protection Of(GroupSettings group, FaultLog faults)
    {
        var arn = group.One("conflicting WAFv2 WebACL ARNs", "wafv2-acl-arn", "wafv2AclArn");
        var name = group.One(
            "conflicting WAFv2 WebACL names",
            "wafv2-acl-name",
            "wafv2AclName",
            static said => said.Value.Length == 0 ? null : said.Value
        );
        if (name is not null && name.Value != None && name.Value.Equals(None, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(
                "couldn't find WAFv2 WebACL with name",
                name,
                "is taken for the name of a web ACL",
                "Write 'none' in lower case to take the web ACL away."
            );
        }

        var classic = group.One("conflicting WAFClassic WebACL IDs", "waf-acl-id", null, null, "web-acl-id");
        return new(
            // With a name, no ARN counts.
            Named(name is { Value.Length: > 0 } ? name : arn),
            classic is { Value.Length: 0 } ? null : Named(classic),
            group.Truth("conflicting enable shield advanced protection", "shield-advanced-protection")
        );
    }

    private static string? Named(Setting? said) => said?.Value == None ? "" : said?.Value;
}
