using EksSpec.CustomResources;
using EksSpec.Kubernetes;

namespace EksSpec.Delivery;

/// <summary>The images that a release brings from one environment to the next.</summary>
/// <remarks>
/// Spinnaker puts an artifact in the place of an image by its name, whatever its tag, so an image that an environment has with two
/// tags is none of them: both would become one.
/// </remarks>
internal sealed class SpinnakerImages
{
    // Name without a tag, and the image as the first environment has it.
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);

    private SpinnakerImages() { }

    /// <summary>Names of the images, in the order of the environments.</summary>
    public IReadOnlyCollection<string> Names => _first.Keys;

    /// <summary>What the pipeline expects: the image that a trigger brings, else the one that the first environment has.</summary>
    public IEnumerable<InlineDocument> Expected => _first.Select(image => Expect(image.Key, image.Value));

    public static SpinnakerImages Of(IReadOnlyList<DeliveryFolder> folders, ValueList<string>? asked)
    {
        SpinnakerImages images = new();
        var all = folders.Select(folder => folder.Objects.SelectMany(In).Distinct().ToList()).ToList();
        foreach (var image in all.SelectMany(images => images))
        {
            var name = ImageName.WithoutTag(image);
            var isOne = all.TrueForAll(there => there.Count(other => ImageName.WithoutTag(other) == name) < 2);
            if (isOne && asked?.Contains(name) != false)
            {
                images._first.TryAdd(name, image);
            }
        }

        return images;
    }

    /// <summary>The images of an object's pods, without what comes from nowhere.</summary>
    public static IEnumerable<string> In(SpecObject item)
    {
        List<string> images = [];
        if (PodView.Of(item) is { } pods)
        {
            foreach (var (container, _, _) in pods.Containers)
            {
                if (!string.IsNullOrEmpty(container.Image))
                {
                    images.Add(container.Image);
                }
            }
        }

        return images;
    }

    /// <summary>The names of those that some objects have.</summary>
    public IReadOnlyList<string> NamesIn(IEnumerable<SpecObject> objects) =>
        [.. objects.SelectMany(In).Select(ImageName.WithoutTag).Distinct().Where(_first.ContainsKey)];

    private static InlineDocument Expect(string name, string image)
    {
        var (_, _, tag, digest) = ImageName.Split(image);
        return Fields.Map(
            ("id", name),
            ("displayName", name),
            ("matchArtifact", Fields.Map(("type", "docker/image"), ("name", name))),
            ("usePriorArtifact", false),
            ("useDefaultArtifact", true),
            (
                "defaultArtifact",
                Fields.Map(
                    ("type", "docker/image"),
                    ("name", name),
                    ("reference", image),
                    ("version", digest ?? tag ?? "latest")
                )
            )
        );
    }
}
