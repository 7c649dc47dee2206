using System.Text;
using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Tests.Cli;
using EksSpec.Writing;

namespace EksSpec.Tests.Deliveries;

/// <summary>Images that Flux moves.</summary>
public class FluxImagesTests
{
    private const string Line = "image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/api:";

    private static readonly FluxCd Moving = new(FluxShop.Url)
    {
        Images = new(
            ("develop", ImageTags.Newest("^develop-[0-9a-f]+-(?P<time>[0-9]+)$", "time")),
            ("staging", ImageTags.Semver(">=2.4.0-0")),
            ("production", ImageTags.Semver("2.x"))
        ),
    };

    [Fact]
    public void Each_environment_follows_its_tags_and_production_asks_first() =>
        Snapshot.Match(
            $"{Built().TextOf("shop-nonprod/flux/images.yaml")}---\n" + Built().TextOf("shop-prod/flux/images.yaml")
        );

    [Fact]
    public void Behind_the_line_of_an_image_stands_its_policy()
    {
        var text = Built().TextOf("shop-nonprod/develop/api.yaml");

        Assert.Contains(
            $$"""{{Line}}2.4.1 # {"$imagepolicy": "flux-system:api-develop"}""" + "\n",
            text,
            StringComparison.Ordinal
        );
        var documents = SpecReader.Read(text);
        Assert.Empty(documents.SelectMany(document => document.Findings));
        Assert.Equal(
            FluxShop.Describe().DeliverWith(new FluxCd(FluxShop.Url)).Build().TextOf("shop-nonprod/develop/api.yaml"),
            CanonicalYaml.SerializeAll(documents.Select(document => document.Value!))
        );
    }

    [Fact]
    public void Formatting_keeps_it()
    {
        var text = Built().TextOf("shop-nonprod/develop/api.yaml");

        Assert.Equal(
            text,
            Encoding.UTF8.GetString(TextFormatter.Format(Encoding.UTF8.GetBytes(text)).Utf8!.Value.Span)
        );
    }

    [Fact]
    public void What_Flux_wrote_stays_when_the_program_writes_again()
    {
        using TemporaryFolder directory = new();
        var place = Path.Combine(directory.Path, "shop-nonprod/develop/api.yaml");
        Built().WriteTo(directory.Path);
        var moved = File.ReadAllText(place)
            .Replace($"{Line}2.4.1", $"{Line}develop-0f1e2d3-1790000000", StringComparison.Ordinal);
        File.WriteAllText(place, moved);

        var result = Built().WriteTo(directory.Path);

        Assert.Empty(result.Written);
        Assert.Equal(moved, File.ReadAllText(place));
    }

    [Fact]
    public void Another_image_is_written_whatever_Flux_wrote()
    {
        using TemporaryFolder directory = new();
        var place = Path.Combine(directory.Path, "shop-nonprod/develop/api.yaml");
        Built().WriteTo(directory.Path);
        File.WriteAllText(
            place,
            File.ReadAllText(place).Replace("/shop/api:2.4.1", "/shop/other:9", StringComparison.Ordinal)
        );

        Built().WriteTo(directory.Path);

        Assert.Contains($"{Line}2.4.1 #", File.ReadAllText(place), StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_and_images_elsewhere_stay_as_they_are()
    {
        var fleet = FluxShop.Describe(out var shared, out _);
        fleet.AddDeployment("cache", "docker.io/library/redis:8.0").In(fleet.Environments[0]);
        shared.AddBranchEnvironments(fleet.Environments[0], "feature/login");

        var built = fleet.DeliverWith(Moving).Build();

        Assert.DoesNotContain("#", built.TextOf("shop-nonprod/develop/cache.yaml"), StringComparison.Ordinal);
        Assert.All(
            built.Files.Where(file => file.Path.Contains("feature-login", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("$imagepolicy", file.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void There_has_to_be_a_branch_to_write_into()
    {
        var fleet = FluxShop
            .Describe()
            .DeliverWith(
                FluxCd.FromRegistry($"oci://{FluxShop.Registry}/shop/deploy") with
                {
                    Images = new(("develop", ImageTags.Semver("2.x"))),
                }
            );

        Assert.False(fleet.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("EKS5225", finding.Rule.Id);
        Assert.EndsWith(".cs", finding.Position?.File, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_that_is_not_there_is_told()
    {
        var fleet = FluxShop
            .Describe()
            .DeliverWith(new FluxCd(FluxShop.Url) { Images = new(("developp", ImageTags.Semver("2.x"))) })
            .Build();

        Assert.Single(fleet.Findings, finding => finding.Rule.Id == "EKS5226");
    }

    [Fact]
    public void A_pattern_has_its_group() =>
        Assert.Throws<ArgumentException>(() => ImageTags.Newest("^develop-[0-9]+$", "time"));

    private static Fleet Built() => FluxShop.Describe().DeliverWith(Moving).Build();
}
