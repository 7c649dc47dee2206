using System.Buffers;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Options for Windows, and what a pod may not have on the operating system it names.</summary>
internal static partial class WindowsRules
{
    private static readonly SearchValues<char> NotInUsers = SearchValues.Create("\"/:;|=,+*?<>@[]");

    private static readonly SearchValues<char> NotInDomains = SearchValues.Create("\\/:*?\"<>|");

    private const int MaxCredentialBytes = 64 * 1024;

    /// <summary>Looks at the options of a security context.</summary>
    public static void CheckOptions(V1WindowsSecurityContextOptions? options, Report report)
    {
        if (options is null)
        {
            return;
        }

        using var at = report.At("windowsOptions");
        if (options.GmsaCredentialSpecName is { } name)
        {
            report.Subdomain(name, CredentialSpec, "gmsaCredentialSpecName");
        }

        report.If(
            options.GmsaCredentialSpec is { } spec && Encoding.UTF8.GetByteCount(spec) is 0 or > MaxCredentialBytes,
            CredentialSpec,
            "gmsaCredentialSpec",
            $"The credential spec is empty or longer than 64 KiB."
        );

        if (options.RunAsUserName is { } user && UserError(user) is { } error)
        {
            report.Add(UserSpelled, "runAsUserName", $"The user name '{user}' {error}.");
        }
    }

    /// <summary>Looks at processes of the node, and at the fields of the other operating system.</summary>
    public static void Check(PodContext pod, Report report)
    {
        CheckHostProcess(pod, report);
        if (pod.Spec.Os is not { } os)
        {
            return;
        }

        switch (os.Name)
        {
            case null or "":
                report.Add(OsKnown, "os", "os has no name.");
                break;
            case "linux":
                OsFields.CheckLinux(pod, OtherOs, report);
                break;
            case "windows":
                OsFields.CheckWindows(pod, OtherOs, report);
                break;
            default:
                report.Add(OsKnown, "os.name", $"'{os.Name}' is neither linux nor windows.");
                break;
        }
    }

    private static void CheckHostProcess(PodContext pod, Report report)
    {
        var ofPod = pod.Spec.SecurityContext?.WindowsOptions?.HostProcess;
        var all = 0;
        var inHost = 0;
        foreach (var place in pod.Spec.AllContainers())
        {
            all++;
            var own = place.SecurityContext?.WindowsOptions?.HostProcess;
            if (ofPod is not null && own is not null && ofPod != own)
            {
                using var at = report.At(place.Field, place.Index);
                report.Add(
                    HostProcess,
                    "securityContext.windowsOptions.hostProcess",
                    "hostProcess of the container is not that of the pod."
                );
            }

            inHost += (own ?? ofPod) == true ? 1 : 0;
        }

        if (inHost == 0)
        {
            return;
        }

        report.If(inHost != all, HostProcess, "", $"{inHost} of {all} containers run in processes of the node.");

        report.If(!pod.HostNetwork, HostProcess, "hostNetwork", $"Processes of the node need hostNetwork: true.");
    }

    private static string? UserError(string name)
    {
        if (name.Length == 0)
        {
            return "is empty";
        }

        if (name.Any(c => c < ' ' || c == '\x7f'))
        {
            return "holds control characters";
        }

        var parts = name.Split('\\');
        if (parts.Length > 2)
        {
            return "holds more than one backslash";
        }

        var user = parts[^1];
        return parts.Length == 2 && DomainError(parts[0]) is { } error ? error
            : user.Length == 0 ? "has no user"
            : user.Length > 104 ? "has a user longer than 104 characters"
            : user.AsSpan().TrimStart(". ").IsEmpty ? "has a user of dots and blanks only"
            : user.AsSpan().ContainsAny(NotInUsers) ? "has a user with characters Windows does not allow"
            : null;
    }

    private static string? DomainError(string domain) =>
        domain.Length >= 256 ? "has a domain longer than 255 characters"
        : IsNetBios(domain) || IsDns(domain) ? null
        : "has a domain that is neither a NetBIOS nor a DNS name";

    private static bool IsNetBios(string domain) =>
        domain.Length is > 0 and <= 15 && domain[0] != '.' && !domain.AsSpan().ContainsAny(NotInDomains);

    private static bool IsDns(string domain) =>
        domain.Split('.').All(label => KubernetesNames.DnsLabelError(label.ToLowerInvariant()) is null);
}
