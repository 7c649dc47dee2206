namespace EksSpec.LoadBalancing;

/// <summary>A group as lines of a picture.</summary>
internal sealed record PictureGroup(string Title, bool IsStopped, IReadOnlyList<PictureLine> Lines)
{
    // Nobody reads more of one line, however wide the picture is.
    private const int Longest = 90;

    /// <summary>Everybody that is sent something, each once.</summary>
    public IReadOnlyList<PictureService> Services { get; } = [.. Lines.SelectMany(line => line.Services).Distinct()];

    public static PictureGroup Of(IngressGroup group) =>
        group switch
        {
            { Faults.Count: > 0 } => new($"{group.Name} is stopped", true, [.. group.Faults.Select(Line)]),
            { LoadBalancer: { } balancer } => new(
                $"{group.Name} ({balancer.Scheme})",
                false,
                [new(balancer.Name), .. balancer.Listeners.SelectMany(LinesOf)]
            ),
            _ => new(group.Name, false, [new("has no members left")]),
        };

    private static PictureLine Line(GroupFault fault) => new(Short($"{ObjectText.IdOf(fault.Object)}: {fault.Error}"));

    private static IEnumerable<PictureLine> LinesOf(Listener listener) =>
        [
            new($"{listener.Protocol} {listener.Port.Plain()}") { IsHead = true },
            .. listener.Rules.Select(rule =>
                Line($"{rule.Priority.Plain()}  {RuleText.Requests(rule.Conditions)}", rule.Actions)
            ),
            Line("default", listener.DefaultActions),
        ];

    private static PictureLine Line(string requests, ValueList<ListenerAction> actions)
    {
        var targets = actions.OfType<ForwardAction>().SelectMany(forward => forward.Targets).ToList();
        var others = actions.Where(action => action is not ForwardAction).ToValueList();
        string[] parts =
        [
            requests,
            RuleText.Actions(others, []),
            RuleText.Targets(others),
            .. targets.Where(target => target.Group is null).Select(RuleText.Target),
        ];
        return new(Short(string.Join("  ", parts.Where(part => part.Length > 0))))
        {
            Services =
            [
                .. targets
                    .Select(target => target.Group)
                    .OfType<TargetGroup>()
                    .Select(group => new PictureService(group.Service.Namespace, NameOf(group))),
            ],
            IsChecked = actions.Any(action => action is AuthenticateAction or ValidateJwtAction),
        };
    }

    private static string NameOf(TargetGroup group) =>
        $"{group.Service.Ref.Name}:{group.ServicePort} ({group.TargetType})";

    private static string Short(string text) =>
        text.Length <= Longest ? text : $"{string.Concat(text.EnumerateRunes().Take(Longest - 1))}…";
}
