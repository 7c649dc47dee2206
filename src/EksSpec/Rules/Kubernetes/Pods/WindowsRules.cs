using System.Buffers;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Options for Windows, and what a pod may not have on the operating system it names.</summary>
internal static partial class WindowsRules
{
    private static readonly SearchValues<char> NotInUsers = SearchValues.Create("\"/:;|=,+*?<>@[]");

    private static readonly SearchValues<char> NotInDomains = SearchValues.Create("\\/:*?\"<>|");

    private static readonly string[] Systems = ["linux", "windows"];
    private const int MaxCredentialBytes = 64 * 1024;

    /// <summary>Looks at the options of a security context.</summary>
    public static void CheckOptions(V1WindowsSecurityContextOptions? options, Report report)
    {
        if (options is null)
        {
            return;
        }

        using var at = report.At("windowsOptions");
        const string Field = "gmsaCredentialSpec";
        var (spec, user) = (options.GmsaCredentialSpec, options.RunAsUserName);
        var fits = spec is null || Encoding.UTF8.GetByteCount(spec) is > 0 and <= MaxCredentialBytes;
        report.Subdomain(options.GmsaCredentialSpecName, CredentialSpec, "gmsaCredentialSpecName");
        report.If(!fits, CredentialSpec, Field, $"The credential spec is empty or longer than 64 KiB.");
        var error = user is null ? null : UserError(user);
        report.Misspelled(error, UserSpelled, "runAsUserName", $"The user name '{user}'");
    }

    /// <summary>Looks at processes of the node, and at the fields of the other operating system.</summary>
    public static void Check(PodContext pod, Report report)
    {
        CheckHostProcess(pod, report);
        var os = pod.Spec.Os?.Name;
        if (os == "linux")
        {
            OsFields.CheckLinux(pod, OtherOs, report);
        }
        else if (os == "windows")
        {
            OsFields.CheckWindows(pod, OtherOs, report);
        }
        else
        {
            report.If(pod.Spec.Os is { Name: null or "" }, OsKnown, "os", $"os has no name.");
            report.If(
                !string.IsNullOrEmpty(os),
                OsKnown,
                "os.name",
                $"'{os}' is neither linux nor windows.",
                Mend.Word(os, Systems)
            );
        }
    }

    private static void CheckHostProcess(PodContext pod, Report report)
    {
        var ofPod = pod.Spec.SecurityContext?.WindowsOptions?.HostProcess;
        var all = 0;
        var inHost = 0;
        foreach (var place in pod.Spec.AllContainers())
        {
            const string Field = "securityContext.windowsOptions.hostProcess";
            using var at = report.At(place.Field, place.Index);
            var own = place.SecurityContext?.WindowsOptions?.HostProcess;
            var differs = ofPod is not null && own is not null && ofPod != own;
            report.If(differs, HostProcess, Field, $"hostProcess of the container is not that of the pod.");
            all++;
            inHost += (own ?? ofPod) == true ? 1 : 0;
        }

        var isAny = inHost > 0;
        report.If(
            isAny && inHost < all,
            HostProcess,
            "",
            $"{inHost} of {all} containers run in processes of the node."
        );
        report.If(
            isAny && !pod.HostNetwork,
            HostProcess,
            "hostNetwork",
            $"Processes of the node need hostNetwork: true."
        );
    }

    private static string? UserError(string name)
    {
        var parts = name.Split('\\');
        var user = parts[^1];
        return name.Length == 0 ? "is empty"
            : name.Any(c => c < ' ' || c == '\x7f') ? "holds control characters"
            : parts.Length > 2 ? "holds more than one backslash"
            : parts.Length == 2 && DomainError(parts[0]) is { } error ? error
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
