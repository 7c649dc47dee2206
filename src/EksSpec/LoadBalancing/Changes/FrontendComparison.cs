namespace EksSpec.LoadBalancing;

/// <summary>Compares the Network Load Balancer in front with what it was.</summary>
internal static class FrontendComparison
{
    private const string Prefix = "frontend-nlb-";

    public static IEnumerable<LoadBalancerChange> Of(FrontendNlb? before, FrontendNlb? after, ChangeSources sources) =>
        (before, after) switch
        {
            (null, null) => [],
            ({ } old, null) => [new(ChangedPart.Frontend, ChangeKind.Removed, old.Name) { Sources = Enabled(sources) }],
            (null, { } made) => [new(ChangedPart.Frontend, ChangeKind.Added, made.Name) { Sources = Enabled(sources) }],
            _ => Compare(before, after, sources),
        };

    private static IEnumerable<LoadBalancerChange> Compare(FrontendNlb before, FrontendNlb after, ChangeSources sources)
    {
        (string Name, string? Old, string? New, string[] Annotations)[] settings =
        [
            ("scheme", before.Scheme, after.Scheme, [Prefix + "scheme"]),
            ("ports", Ports(before), Ports(after), [Prefix + "listener-port-mapping", "listen-ports"]),
            ("attributes", Entries(before.Attributes), Entries(after.Attributes), [Prefix + "attributes"]),
            ("tags", Entries(before.Tags), Entries(after.Tags), [Prefix + "tags", "tags"]),
            ("subnets", Joined(before.Subnets), Joined(after.Subnets), [Prefix + "subnets"]),
            (
                "security groups",
                Joined(before.SecurityGroups),
                Joined(after.SecurityGroups),
                [Prefix + "security-groups", "security-groups"]
            ),
            ("elastic IPs", Joined(before.EipAllocations), Joined(after.EipAllocations), [Prefix + "eip-allocations"]),
        ];
        foreach (var (name, old, current, annotations) in settings.Where(setting => setting.Old != setting.New))
        {
            var isReplaced = name == "scheme";
            yield return new(
                ChangedPart.Frontend,
                isReplaced ? ChangeKind.MadeAnew : BalancerComparison.KindOf(old, current),
                name
            )
            {
                Before = old,
                After = current,
                Note = isReplaced ? "It is deleted and made again, with another DNS name." : null,
                Sources = sources.Of(annotations),
            };
        }
    }

    private static ValueList<ChangeSource> Enabled(ChangeSources sources) => sources.Of("enable-frontend-nlb");

    private static string? Ports(FrontendNlb frontend) =>
        Joined(frontend.Listeners.Select(port => $"{port.Port.Plain()} to {port.AlbPort.Plain()}"));

    private static string? Entries(ValueMap<string> entries) => SettingText.Entries(entries);

    private static string? Joined(IEnumerable<string> items) => SettingText.Joined(items);
}
