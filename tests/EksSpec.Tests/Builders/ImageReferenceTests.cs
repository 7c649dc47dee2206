namespace EksSpec.Tests.Builders;

public class ImageReferenceTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx", null, "nginx", null, null)]
    [InlineData("shop/api:1.2.3", null, "shop/api", "1.2.3", null)]
    [InlineData("localhost/api", "localhost", "api", null, null)]
    [InlineData("registry.example:5000/shop/api", "registry.example:5000", "shop/api", null, null)]
    [InlineData("registry.example:5000/shop/api:1@" + Digest, "registry.example:5000", "shop/api", "1", Digest)]
    public void An_image_has_parts(string text, string? registry, string repository, string? tag, string? digest)
    {
        var image = ImageReference.Parse(text);

        Assert.Equal((registry, repository, tag, digest), (image.Registry, image.Repository, image.Tag, image.Digest));
        Assert.Equal(text, image.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop/API")]
    [InlineData("shop//api")]
    [InlineData("shop/api:")]
    [InlineData("shop/api:1:2")]
    [InlineData("shop/api:-1")]
    [InlineData("shop/api@sha256:abc")]
    [InlineData("https://registry.example/api")]
    [InlineData("-.example/api")]
    public void What_is_no_image_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => ImageReference.Parse(text));
        Assert.False(new DeploymentBuilder("api", text).TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Path == "spec.template.spec.containers[0].image");
    }

    [Fact]
    public void A_new_tag_forgets_the_old_digest_and_a_builder_takes_the_image()
    {
        var image = ImageReference.Parse("shop/api:1").WithDigest(Digest).WithTag("2");

        Assert.Equal("shop/api:2", image.ToString());
        Assert.Equal("shop/api:2", new DeploymentBuilder("api", image).Build().Spec.Template.Spec.Containers[0].Image);
    }
}
