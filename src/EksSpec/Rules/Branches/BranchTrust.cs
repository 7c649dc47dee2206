namespace EksSpec.Rules;

/// <summary>What runs in the environment of a branch, and what it is trusted with.</summary>
internal sealed partial class BranchTrust : RuleGroup<SiteView>
{
    private static readonly string[] Sources = ["ExternalSecret", "SealedSecret", "SecretProviderClass"];

    public override void Check(SiteView site, Report report)
    {
        if (BranchSpace.AllOf(site) is not { } spaces)
        {
            return;
        }

        foreach (var pod in site.Pods)
        {
            if (spaces.GetValueOrDefault(pod.Owner.Namespace) is { Branch.Length: > 0 } space)
            {
                CheckImages(pod, space, report.On(pod.Owner, pod.Path));
            }
        }

        foreach (var item in site.Objects)
        {
            if (spaces.GetValueOrDefault(item.Namespace) is { IsFork: true } space && IsOfOthers(item, site))
            {
                report
                    .On(item)
                    .Add(
                        SecretInFork,
                        SpecPath.Root,
                        $"It brings a secret to the branch '{space.Branch}' of a fork, whose code can read it."
                    );
            }
        }
    }

    private static void CheckImages(PodView pod, BranchSpace space, Report report)
    {
        foreach (var (container, field, index) in pod.Containers)
        {
            using var at = report.At(field, index);
            var tag = TagOf(container.Image ?? "");
            report.If(
                tag is not null
                    && (tag == space.Slug || tag == BranchSlug.Of(space.Branch) || IsNameOf(space.Branch, tag)),
                ImageFollowsBranch,
                "image",
                $"Container '{container.Name}' runs '{container.Image}', whose tag is the name of the branch and moves with it."
            );
        }
    }

    // As build tools write a branch where a tag can't have its characters.
    private static bool IsNameOf(string branch, string tag) =>
        tag.Length == branch.Length
        && tag.Zip(branch)
            .All(pair =>
                char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)
                || (pair.First is '-' or '_' or '.' && !char.IsAsciiLetterOrDigit(pair.Second))
            );

    private static string? TagOf(string image)
    {
        var colon = image.LastIndexOf(':');
        return image.Contains('@', StringComparison.Ordinal) || colon <= image.LastIndexOf('/')
            ? null
            : image[(colon + 1)..];
    }

    // A Secret that somebody copies, or fills from a store; what a file says itself, whoever wrote it gave away.
    private static bool IsOfOthers(SpecObject item, SiteView site) =>
        Array.IndexOf(Sources, item.Ref.Kind) >= 0
        || (item.Value is V1Secret && site.Made.Have("Secret", item.Namespace, item.Ref.Name));
}
