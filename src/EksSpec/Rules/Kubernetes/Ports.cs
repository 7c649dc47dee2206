namespace EksSpec.Rules;

/// <summary>Ports, given by number or by name.</summary>
internal static class Ports
{
    /// <summary>Looks at a port that is given by number or by name; absent is the number 0.</summary>
    public static void Check(IntOrString? port, string field, RuleInfo rule, Report report)
    {
        var text = port?.Value ?? "0";
        if (GoInteger.TryParse(text, out long number))
        {
            CheckNumber(number, field, rule, report);
        }
        else
        {
            report.Misspelled(KubernetesNames.PortNameError(text), rule, field, $"The port name '{text}'");
        }
    }

    /// <summary>Looks at the number of a port.</summary>
    public static void CheckNumber(long port, string field, RuleInfo rule, Report report) =>
        report.If(port is < 1 or > 65535, rule, field, $"The port {port} is not from 1 to 65535.");

    /// <summary>Looks at the protocol of a port.</summary>
    public static void CheckProtocol(string? protocol, RuleInfo rule, Report report)
    {
        var isKnown = protocol is null or "TCP" or "UDP" or "SCTP";
        report.If(!isKnown, rule, "protocol", $"The protocol is '{protocol}'.");
    }
}
