namespace EksSpec.Rules;

/// <summary>Whether what Flux waits for can come.</summary>
internal sealed partial class FluxOrder : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        Circle(FluxObjects.Kustomizations(site), report);
        Circle(FluxObjects.Of(site, FluxObjects.Helm, "HelmRelease"), report);
        foreach (var kustomization in FluxObjects.Kustomizations(site))
        {
            Wait(kustomization, site, report);
        }
    }

    private static void Circle(IEnumerable<FluxObject> found, Report report)
    {
        FluxObject[] all = [.. found];
        if (all.Length == 0)
        {
            return;
        }

        Dictionary<(string, string), FluxObject> byName = [];
        foreach (var each in all)
        {
            byName.TryAdd((each.Space, each.Name), each);
        }

        HashSet<(string, string)> done = [];
        foreach (var each in all)
        {
            if (Back(each, byName, done) is { } circle)
            {
                report
                    .On(each.Object)
                    .Add(DependencyCircle, "spec.dependsOn", $"It waits for itself: {string.Join(" → ", circle)}.");
            }
        }
    }

    /// <summary>The way from a resource through what it depends on back to it; null where there is none, or it was told already.</summary>
    private static List<string>? Back(
        FluxObject start,
        Dictionary<(string, string), FluxObject> byName,
        HashSet<(string, string)> done
    )
    {
        var goal = (start.Space, start.Name);
        Dictionary<(string, string), (string, string)> cameFrom = [];
        Queue<(string, string)> open = new([goal]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in DependenciesOf(byName[at]).Where(byName.ContainsKey))
            {
                if (next == goal)
                {
                    return Told(goal, at, cameFrom, done);
                }

                if (cameFrom.TryAdd(next, at))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<string>? Told(
        (string Space, string Name) goal,
        (string Space, string Name) last,
        Dictionary<(string, string), (string, string)> cameFrom,
        HashSet<(string, string)> done
    )
    {
        List<(string Space, string Name)> way = [goal];
        for (var at = last; at != goal; at = cameFrom[at])
        {
            way.Insert(0, at);
        }

        way.Insert(0, goal);
        var isNew = !way.Exists(done.Contains);
        done.UnionWith(way);
        return isNew ? [.. way.Select(each => each.Name)] : null;
    }

    private static IEnumerable<(string, string)> DependenciesOf(FluxObject waiting) =>
        (waiting.Spec["dependsOn"]?.Items ?? [])
            .Where(each => each["name"]?.AsText is not null)
            .Select(each => (each["namespace"]?.AsText ?? waiting.Space, each["name"]!.AsText!));

    private static void Wait(FluxObject kustomization, SiteView site, Report report)
    {
        if (kustomization.Spec["wait"]?.AsBoolean == true)
        {
            foreach (var item in FluxScope.Of(kustomization, site))
            {
                Say(item, "spec.wait");
            }

            return;
        }

        var checks = kustomization.Spec["healthChecks"]?.Items ?? [];
        for (var i = 0; i < checks.Count; i++)
        {
            if (
                checks[i] is var check
                && check["kind"]?.AsText is { } kind
                && check["name"]?.AsText is { } name
                && site.Find(kind, check["namespace"]?.AsText ?? kustomization.Space, name) is { } item
            )
            {
                Say(item, $"spec.healthChecks[{i}].name");
            }
        }

        void Say(SpecObject item, string place)
        {
            if (FluxReadiness.Obstacle(item, site.Itself) is { } why)
            {
                report
                    .On(kustomization.Object)
                    .Add(NeverReady, place, $"{item.Ref.Kind} '{item.Ref.Name}' never gets healthy: {why}.");
            }
        }
    }
}
