namespace EksSpec.Rules;

/// <summary>What <c>$(NAME)</c> refers to, in the variables and arguments of containers.</summary>
internal sealed partial class Variables : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var (container, field, index) in pod.Containers)
            {
                if (!Refers(container))
                {
                    continue;
                }

                using var at = report.At(field, index);
                var isWhole =
                    !report.IsChanged("env") && !report.IsChanged("envFrom") && !InjectedVariables.MayHave(pod);
                var known = isWhole ? Imported(container, pod.Owner.Namespace, site) : null;
                CheckVariables(container, known, report);
                if (known is not null)
                {
                    known.UnionWith(Names(container));
                    known.UnionWith(InjectedVariables.Of(pod));
                    CheckTexts("command", container.Command, known, report);
                    CheckTexts("args", container.Args, known, report);
                }
            }
        }
    }

    // Most containers refer to nothing.
    private static bool Refers(V1Container container)
    {
        foreach (var (_, variable) in container.Env.Indexed())
        {
            if (Refers(variable.Value))
            {
                return true;
            }
        }

        return Refers(container.Command) || Refers(container.Args);
    }

    private static bool Refers(IList<string>? texts)
    {
        foreach (var (_, text) in texts.Indexed())
        {
            if (Refers(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Refers(string? text) => text?.Contains("$(", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Names(V1Container container) =>
        (container.Env ?? []).Select(variable => variable?.Name).OfType<string>();

    /// <summary>The variables that come from ConfigMaps and Secrets as a whole; null where they can't all be known.</summary>
    private static HashSet<string>? Imported(V1Container container, string space, SiteView site)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var source in (container.EnvFrom ?? []).Where(source => source is not null))
        {
            var (kind, name) = source.ConfigMapRef is { } map
                ? ("ConfigMap", map.Name)
                : ("Secret", source.SecretRef?.Name);
            if (References.KeysOf((kind, space, name ?? ""), site) is not { } keys)
            {
                return null;
            }

            names.UnionWith(keys.Select(key => source.Prefix + key));
        }

        return names;
    }

    private static void CheckVariables(V1Container container, HashSet<string>? imported, Report report)
    {
        var all = Names(container).ToList();
        HashSet<string> earlier = new(imported ?? [], StringComparer.Ordinal);
        foreach (var variable in report.Each("env", container.Env))
        {
            foreach (var name in VariableReferences.In(variable.Value))
            {
                if (earlier.Contains(name))
                {
                    continue;
                }

                var isLater = imported is not null && all.Contains(name);
                var itself = name == variable.Name ? "itself" : $"'{name}', which is defined only behind it";
                report.If(
                    isLater,
                    DefinedLater,
                    "value",
                    $"'{variable.Name}' refers to {itself}: $({name}) stays as it is."
                );
                CheckKnown(name, "value", imported is null, earlier, all, report);
            }

            earlier.Add(variable.Name ?? "");
        }
    }

    private static void CheckTexts(string field, IList<string>? texts, HashSet<string> known, Report report)
    {
        foreach (var text in report.Each(field, texts))
        {
            foreach (var name in VariableReferences.In(text))
            {
                CheckKnown(name, "", false, known, [], report);
            }
        }
    }

    private static void CheckKnown(
        string name,
        string path,
        bool isOpen,
        HashSet<string> known,
        List<string> others,
        Report report
    )
    {
        if (isOpen || known.Contains(name) || others.Contains(name) || VariableReferences.IsOfService(name))
        {
            return;
        }

        // $(date) is for a shell to run.
        var near = Meant.Nearest(name, [.. known, .. others]);
        var isVariable = near is not null && name.Contains('_', StringComparison.Ordinal);
        if (isVariable || VariableReferences.IsConstantLike(name))
        {
            var fix = near is null ? null : $"Write $({near}), or define '{name}'.";
            report.Add(DefinedNowhere, path, $"The container has no variable '{name}'.{Meant.Question(near)}", fix);
        }
    }
}
