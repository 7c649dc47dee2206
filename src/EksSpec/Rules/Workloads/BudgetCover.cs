namespace EksSpec.Rules;

/// <summary>Which pods a budget covers: each pod by one, and only such whose number somebody says.</summary>
internal sealed partial class BudgetCover : RuleGroup<SiteView>
{
    // Budgets that add-ons bring for their own pods, with the labels of those.
    private static readonly (string Addon, string Pods, (string Key, string Value)[] Labels)[] OfAddons =
    [
        ("coredns", "CoreDNS", [("k8s-app", "kube-dns"), ("eks.amazonaws.com/component", "coredns")]),
        (
            "aws-ebs-csi-driver",
            "the controller of the EBS driver",
            [("app", "ebs-csi-controller"), ("app.kubernetes.io/name", "aws-ebs-csi-driver")]
        ),
    ];

    public override void Check(SiteView site, Report report)
    {
        Dictionary<PodView, SpecObject>? first = null;
        // Many budgets may be for the same pods.
        Dictionary<IReadOnlyList<PodView>, (SpecObject[] First, SpecObject[] Owners)>? known = null;
        foreach (var (item, budget) in site.Of<V1PodDisruptionBudget>())
        {
            if (budget.Spec is not { Selector: { } selector } spec)
            {
                continue;
            }

            using var at = report.On(item).At("spec");
            CheckAddons(item, selector, site, report);
            if (site.Pods.Count > 0)
            {
                var pods = site.Select(selector, item.Namespace);
                CheckNumber(spec, pods, report);
                first ??= new(ReferenceEqualityComparer.Instance);
                if (!(known ??= []).TryGetValue(pods, out var before))
                {
                    CheckPods(item, pods, first, site, report);
                    known.Add(pods, (FirstOf(pods, first), [.. pods.Select(static pod => pod.Owner)]));
                }
                else if (before.First is not [var only])
                {
                    CheckPods(item, pods, first, site, report);
                }
                else if (AreTwo(item, only, site))
                {
                    Say(before.Owners, only, report);
                }
            }
        }
    }

    private static SpecObject[] FirstOf(IReadOnlyList<PodView> pods, Dictionary<PodView, SpecObject> first) =>
        [.. pods.Select(pod => first[pod]).Distinct()];

    private static void CheckPods(
        SpecObject budget,
        IReadOnlyList<PodView> pods,
        Dictionary<PodView, SpecObject> first,
        SiteView site,
        Report report
    )
    {
        List<SpecObject>? twice = null;
        SpecObject? other = null;
        foreach (var pod in pods)
        {
            if (!first.TryAdd(pod, budget) && AreTwo(budget, first[pod], site))
            {
                other ??= first[pod];
                (twice ??= []).Add(pod.Owner);
            }
        }

        if (twice is not null)
        {
            Say(twice, other!, report);
        }
    }

    private static void Say(IReadOnlyCollection<SpecObject> twice, SpecObject other, Report report) =>
        report.If(
            true,
            TwoForOnePod,
            "selector",
            $"The pods of {SiteText.Few(twice)} are covered by {other} too: an eviction of a pod with two budgets is refused."
        );

    // The same budget twice is another mistake; and copies for other places lie in folders of their own.
    private static bool AreTwo(SpecObject budget, SpecObject other, SiteView site) =>
        budget.Applied != other.Applied
        && budget.AddedLabels == other.AddedLabels
        && !(site.IsGuess && FolderOf(budget) != FolderOf(other));

    private static string FolderOf(SpecObject item) => FilePaths.FolderOf(item.Document?.File ?? "");

    private static void CheckAddons(SpecObject budget, V1LabelSelector selector, SiteView site, Report report)
    {
        if (budget.Namespace != "kube-system" || site.Config is not { } config)
        {
            return;
        }

        foreach (var (addon, name, labels) in OfAddons)
        {
            // Whoever brings the pods brings no budget of the add-on's.
            var isOwn = site.Find("Deployment", budget.Namespace, addon) is not null;
            var values = config.Addon(addon).Values();
            var isOff =
                (values["podDisruptionBudget"] ?? values["controller"]?["podDisruptionBudget"])?["enabled"]?.Scalar
                == "false";
            report.If(
                !isOff && !isOwn && config.HasAddon(addon) && budget.Ref.Name != addon && Chooses(selector, labels),
                TwoForOnePod,
                "selector",
                $"The add-on {addon} brings a budget for {name} already: an eviction of a pod with two budgets is refused."
            );
        }
    }

    // The pods have more labels than these, so only a selector that asks for nothing else chooses them for certain.
    private static bool Chooses(V1LabelSelector selector, (string Key, string Value)[] labels) =>
        LabelMatching.Matches(selector, labels.ToDictionary(label => label.Key, label => label.Value)) == true;

    private static void CheckNumber(V1PodDisruptionBudgetSpec spec, IReadOnlyList<PodView> pods, Report report)
    {
        var field = spec.MaxUnavailable is not null ? "maxUnavailable" : "minAvailable";
        if (spec.MaxUnavailable is null && spec.MinAvailable?.Value?.EndsWith('%') != true)
        {
            return;
        }

        var numberless = pods.FirstOrDefault(pod => pod.Owner.Ref.Kind is "DaemonSet" or "Job" or "CronJob");
        if (numberless is not null)
        {
            // Drains leave the pods of DaemonSets alone.
            var isHarmless = pods.All(pod => pod.Owner.Ref.Kind == "DaemonSet");
            report.Add(
                NumberUnknown,
                field,
                $"It covers the pods of {numberless.Owner}, whose number no scale says.",
                severity: isHarmless ? Severity.Info : null
            );
        }
    }
}
