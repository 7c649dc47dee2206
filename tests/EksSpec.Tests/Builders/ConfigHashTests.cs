using EksSpec.Builders;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class ConfigHashTests
{
    [Fact]
    public void Every_place_that_can_name_a_ConfigMap_is_looked_at()
    {
        var pod = new V1PodSpec
        {
            Containers =
            [
                new()
                {
                    EnvFrom =
                    [
                        new() { ConfigMapRef = new() { Name = "envFrom" } },
                        new() { SecretRef = new() { Name = "secret" } },
                    ],
                    Env =
                    [
                        new()
                        {
                            Name = "A",
                            ValueFrom = new()
                            {
                                ConfigMapKeyRef = new() { Name = "env", Key = "a" },
                            },
                        },
                        new() { Name = "B", Value = "b" },
                        new()
                        {
                            Name = "C",
                            ValueFrom = new()
                            {
                                SecretKeyRef = new() { Name = "secret", Key = "c" },
                            },
                        },
                    ],
                },
            ],
            InitContainers = [new() { EnvFrom = [new() { ConfigMapRef = new() { Name = "init" } }] }],
            Volumes =
            [
                new()
                {
                    Name = "a",
                    ConfigMap = new() { Name = "volume" },
                },
                new() { Name = "b", EmptyDir = new() },
                new()
                {
                    Name = "c",
                    Projected = new()
                    {
                        Sources =
                        [
                            new() { Secret = new() { Name = "secret" } },
                            new() { ConfigMap = new() { Name = "projected" } },
                        ],
                    },
                },
                new() { Name = "d", Projected = new() },
            ],
        };

        Assert.Equal(
            ["env", "envFrom", "init", "projected", "volume"],
            ConfigHash.Names(pod).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_pod_that_names_none_has_none() => Assert.Empty(ConfigHash.Names(new() { Containers = [new()] }));

    [Fact]
    public void The_same_content_in_another_order_has_the_same_hash() =>
        Assert.Equal(Hash(Config("a", ("x", "1"), ("y", "2"))), Hash(Config("a", ("y", "2"), ("x", "1"))));

    [Fact]
    public void Whatever_differs_changes_the_hash()
    {
        var binary = Config("a", ("x", "1"));
        binary.BinaryData = new Dictionary<string, byte[]> { ["b"] = [1] };
        var otherBinary = Config("a", ("x", "1"));
        otherBinary.BinaryData = new Dictionary<string, byte[]> { ["b"] = [2] };
        var hashes = new[]
        {
            Hash(Config("a", ("x", "1"))),
            Hash(Config("b", ("x", "1"))),
            Hash(Config("a", ("y", "1"))),
            Hash(Config("a", ("x", "2"))),
            Hash(Config("a", ("x", "1"), ("y", ""))),
            Hash(Config("a", ("x1", ""))),
            Hash(Config("a", ("", "x1"))),
            Hash(Config("a")),
            Hash(binary),
            Hash(otherBinary),
            Hash(Config("a", ("x", "1")), Config("b")),
        };

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{16}$", hash));
    }

    [Fact]
    public void A_hash_stands_on_the_pods_unless_there_is_nothing_to_hash_or_one_is_there()
    {
        var (without, with, own) = (Template(), Template(), Template());
        own.Metadata.Annotations = new Dictionary<string, string> { ["checksum/config"] = "own" };

        ConfigHash.Write(without, []);
        ConfigHash.Write(with, [Config("a")]);
        ConfigHash.Write(own, [Config("a")]);

        Assert.Null(without.Metadata.Annotations);
        Assert.Equal(Hash(Config("a")), with.Metadata.Annotations["checksum/config"]);
        Assert.Equal("own", own.Metadata.Annotations["checksum/config"]);
    }

    private static V1PodTemplateSpec Template() => new() { Metadata = new() };

    private static string Hash(params V1ConfigMap[] configs) => ConfigHash.Of(configs);

    private static V1ConfigMap Config(string name, params (string Key, string Value)[] data) =>
        new()
        {
            Metadata = new() { Name = name },
            Data = data.Length == 0 ? null : data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal),
        };
}
