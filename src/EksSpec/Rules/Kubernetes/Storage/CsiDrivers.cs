namespace EksSpec.Rules;

/// <summary>What Kubernetes must know of a CSI driver.</summary>
internal sealed partial class CsiDrivers : RuleGroup<V1CSIDriver>
{
    private const long MinTokenSeconds = 600;
    private const long MaxTokenSeconds = 1L << 32;
    private const long MinUpdateSeconds = 10;
    private static readonly string[] GroupPolicies = ["File", "None", "ReadWriteOnceWithFSType"];
    private static readonly string[] Modes = ["Ephemeral", "Persistent"];

    public override void Check(V1CSIDriver subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        report.OneOf(spec.FsGroupPolicy ?? "File", GroupPolicies, GroupPolicy, "fsGroupPolicy");
        foreach (var mode in report.Each("volumeLifecycleModes", spec.VolumeLifecycleModes))
        {
            report.OneOf(mode, Modes, ModeKnown, "");
        }

        CheckTokens(spec.TokenRequests, report);
        var isInVain = spec.ServiceAccountTokenInSecrets is not null && spec.TokenRequests is not { Count: > 0 };
        const string SecretsField = "serviceAccountTokenInSecrets";
        report.If(isInVain, TokenWrong, SecretsField, $"The driver asks for no tokens.", Mend.Remove);
        var seconds = spec.NodeAllocatableUpdatePeriodSeconds;
        var isHasty = seconds < MinUpdateSeconds;
        report.If(isHasty, UpdatePeriod, "nodeAllocatableUpdatePeriodSeconds", $"The period is {seconds} seconds.");
    }

    private static void CheckTokens(IList<Storagev1TokenRequest>? requests, Report report)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in report.Each("tokenRequests", requests))
        {
            var (audience, seconds) = (request.Audience ?? "", request.ExpirationSeconds);
            var isTwice = !audiences.Add(audience);
            var isOut = !isTwice && seconds is < MinTokenSeconds or > MaxTokenSeconds;
            report.If(isTwice, TokenWrong, "audience", $"The audience '{audience}' is given twice.");
            report.If(isOut, TokenWrong, "expirationSeconds", $"The token lives for {seconds} seconds.");
        }
    }
}
