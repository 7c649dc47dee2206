namespace EksSpec.Rules;

/// <summary>Ports, given by number or by name.</summary>
internal static class Ports
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

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
            var error = KubernetesNames.PortNameError(text);
            var meant = Respelled.Lower(error, text, KubernetesNames.PortNameError);
            report.Misspelled(error, rule, field, $"The port name '{text}'", Mend.Text(meant));
        }
    }

    /// <summary>Looks at the number of a port.</summary>
    public static void CheckNumber(long port, string field, RuleInfo rule, Report report) =>
        report.If(port is < 1 or > 65535, rule, field, $"The port {port} is not from 1 to 65535.");

    /// <summary>Looks at the protocol of a port.</summary>
    public static void CheckProtocol(string? protocol, RuleInfo rule, Report report) =>
        report.OneOf(protocol ?? "TCP", Protocols, rule, "protocol");
}
