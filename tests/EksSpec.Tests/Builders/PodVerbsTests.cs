using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>What can be said of the pods of any workload.</summary>
public class PodVerbsTests
{
    private static DeploymentBuilder Api => new("api", "shop/api:1.2.3");

    private static V1PodSpec Pod(DeploymentBuilder builder) => builder.Build().Spec.Template.Spec;

    [Fact]
    public void Two_calls_about_nodes_narrow()
    {
        var terms = Pod(
            Api.RequireNodes([NodeMatch.In("kubernetes.io/arch", ["arm64"])])
                .RequireNodes([NodeMatch.Exists("gpu"), NodeMatch.Above("cores", 4)])
        ).Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms;

        Assert.Equal(
            ["kubernetes.io/arch", "gpu", "cores"],
            Assert.Single(terms).MatchExpressions.Select(expression => expression.Key)
        );
    }

    [Fact]
    public void Alternatives_are_asked_for_by_name_and_keep_what_else_is_asked()
    {
        var terms = Pod(
            Api.RequireNodesOfAny([NodeMatch.Exists("a"), NodeMatch.DoesNotExist("b")])
                .RequireNodes([NodeMatch.NotIn("c", ["1"])])
        ).Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms;

        Assert.Equal(
            ["a c", "b c"],
            terms.Select(term => string.Join(' ', term.MatchExpressions.Select(expression => expression.Key)))
        );
    }

    [Fact]
    public void Pods_keep_apart_and_near_by_selectors_nobody_has_to_write()
    {
        var web = new DeploymentBuilder("web", "shop/web:1");
        var affinity = Pod(Api.RequireApart().PreferApart("rack").PreferNear(web).RequireNear(web, "rack")).Affinity;

        Assert.Equal(
            "api",
            affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution[0].LabelSelector.MatchLabels[
                "app.kubernetes.io/name"
            ]
        );
        Assert.Equal(
            "web",
            affinity.PodAffinity.RequiredDuringSchedulingIgnoredDuringExecution[0].LabelSelector.MatchLabels[
                "app.kubernetes.io/name"
            ]
        );
        Assert.Equal(50, affinity.PodAffinity.PreferredDuringSchedulingIgnoredDuringExecution[0].Weight);
    }

    [Fact]
    public void A_spread_takes_the_place_of_the_default_one() =>
        Assert.Equal(
            "kubernetes.io/hostname",
            Assert
                .Single(Pod(Api.WithSpread("kubernetes.io/hostname", required: true)).TopologySpreadConstraints)
                .TopologyKey
        );

    [Fact]
    public void Every_kind_of_volume_passes_the_rules()
    {
        var pod = Pod(
            Api.WithMount("/a", Volume.Empty("a", "1Gi", inMemory: true))
                .WithMount("/b", Volume.ConfigMap("b.conf"), subPath: "b")
                .WithMount("/c", Volume.Secret("c", optional: true))
                .WithMount("/d", Volume.Claim("d"))
                .WithMount("/e", Volume.Disk("e", "10Gi", "gp3"))
                .WithMount("/f", Volume.HostPath("/var/log/Pods", "Directory"), readOnly: true)
                .WithMount("/g", Volume.Csi("g", "secrets-store.csi.k8s.io"))
                .WithMount(
                    "/h",
                    Volume.Projected(
                        "h",
                        ProjectedSource.ConfigMap("x"),
                        ProjectedSource.Secret("y"),
                        ProjectedSource.Token("vault", "token", TimeSpan.FromHours(1)),
                        ProjectedSource.Field("metadata.labels", "labels")
                    )
                )
        );

        Assert.Equal(
            ["a", "config-b-conf", "secret-c", "claim-d", "e", "host-var-log-pods", "g", "h"],
            pod.Volumes.Select(volume => volume.Name)
        );
        Assert.Equal(8, pod.Containers[0].VolumeMounts.Count);
    }

    [Fact]
    public void Containers_that_mount_one_volume_share_it()
    {
        var api = Api.WithMount("/data", Volume.Empty("shared"));
        api.AddSidecar("reader", "shop/reader:1").WithMount("/in", Volume.Empty("shared"), readOnly: true);

        var pod = Pod(api);

        Assert.Single(pod.Volumes);
        Assert.Equal("Always", Assert.Single(pod.InitContainers).RestartPolicy);
        Assert.True(pod.InitContainers[0].VolumeMounts[0].ReadOnlyProperty);
    }

    [Fact]
    public void Environment_comes_from_every_source()
    {
        var container = Pod(
            Api.WithEnv("A", "1")
                .WithSecretEnv("B", "s", "k")
                .WithConfigEnv("C", "c", "k")
                .WithFieldEnv("D", "status.podIP")
                .WithResourceEnv("E", "limits.memory")
                .WithConfigEnvironment("all")
                .WithSecretEnvironment("all", "S_")
        ).Containers[0];

        Assert.Equal(["A", "B", "C", "D", "E"], container.Env.Select(variable => variable.Name));
        Assert.Equal("k", container.Env[2].ValueFrom.ConfigMapKeyRef.Key);
        Assert.Equal("limits.memory", container.Env[4].ValueFrom.ResourceFieldRef.Resource);
        Assert.Equal([null, "S_"], container.EnvFrom.Select(source => source.Prefix));
    }

    [Fact]
    public void Containers_say_goodbye_and_hello()
    {
        var lifecycle = Pod(Api.WithStopDelay(TimeSpan.FromSeconds(10)).WithStartCommand(["/bin/warm"]))
            .Containers[0]
            .Lifecycle;

        Assert.Equal(10, lifecycle.PreStop.Sleep.Seconds);
        Assert.Equal(["/bin/warm"], lifecycle.PostStart.Exec.Command);
    }

    [Fact]
    public void A_capability_is_added_to_none()
    {
        var capabilities = Pod(Api.AllowCapabilities(["NET_BIND_SERVICE"])).Containers[0].SecurityContext.Capabilities;

        Assert.Equal(["ALL"], capabilities.Drop);
        Assert.Equal(["NET_BIND_SERVICE"], capabilities.Add);
    }

    [Fact]
    public void What_cannot_be_valid_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => Api.WithMount("relative", Volume.Empty("a")));
        Assert.Throws<ArgumentException>(() => Volume.Empty("No Name"));
        Assert.Throws<ArgumentException>(() => Volume.HostPath("/x", "Folder"));
        Assert.Throws<ArgumentException>(() => Api.AllowCapabilities(["CAP_NET_ADMIN"]));
        Assert.Throws<ArgumentException>(() => Api.RequireNodes([]));
        Assert.Throws<ArgumentException>(() => NodeMatch.In("a key", ["x"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Api.PreferApart(weight: 0));
        Assert.Throws<ArgumentException>(() => Api.Tolerate("no key!"));
        Assert.Throws<ArgumentException>(() => Api.WithResourceEnv("A", "memory"));
    }
}
