using EksSpec.CustomResources;
using EksSpec.Values;
using EksSpec.Writing;

namespace EksSpec.Tests.Deliveries;

/// <summary>The records of Argo CD, with every field that they have.</summary>
public class ArgoRecordsTests
{
    [Fact]
    public void An_application_writes_its_fields_by_their_names()
    {
        Application application = new()
        {
            Name = "shop",
            Project = "shop",
            Annotations = ValueMap.Of(("argocd.argoproj.io/refresh", "normal")),
            Finalizers = [Application.CascadingFinalizer],
            Destination = new() { Name = "prod", Namespace = "shop" },
            Sources =
            [
                new("https://charts.example.com")
                {
                    Chart = "shop",
                    Revision = "1.2.3",
                    Helm = new()
                    {
                        ReleaseName = "shop",
                        Namespace = "shop",
                        Version = "v3",
                        Values = InlineDocument.OfMap(("replicas", 2)),
                        ValuesText = "replicas: 2\n",
                        ValueFiles = ["$values/prod.yaml"],
                        IgnoreMissingValueFiles = true,
                        Parameters = ValueMap.Of(("image.tag", "1.0")),
                        FileParameters = ValueMap.Of(("config", "config.json")),
                        SkipCrds = true,
                        SkipTests = true,
                        SkipSchemaValidation = true,
                        PassCredentials = false,
                        KubeVersion = "1.34",
                        ApiVersions = ["monitoring.coreos.com/v1"],
                    },
                },
                new("https://git.example.com/shop/deploy.git")
                {
                    Reference = "values",
                    Name = "values",
                    TagPrefix = "v",
                    Path = "prod",
                    Kustomize = new()
                    {
                        NamePrefix = "a-",
                        NameSuffix = "-b",
                        Namespace = "shop",
                        Images = ["shop/api=shop/api:2"],
                        Replicas = ValueMap.Of(("api", 2)),
                        Labels = ValueMap.Of(("team", "shop")),
                        KeepSelectors = true,
                        LabelsTemplates = true,
                        ForcesLabels = true,
                        Annotations = ValueMap.Of(("team", "shop")),
                        ForcesAnnotations = true,
                        FillsAnnotations = true,
                        Patches = [new("- op: remove\n  path: /spec/replicas\n") { Kind = "Deployment" }],
                        Components = ["../parts"],
                        IgnoreMissingComponents = true,
                        Version = "v5",
                        KubeVersion = "1.34",
                        ApiVersions = ["v1"],
                    },
                    Directory = new()
                    {
                        Recurse = true,
                        Include = "*.yaml",
                        Exclude = "cluster.yaml",
                        AnyExtension = false,
                        Jsonnet = InlineDocument.OfMap(("libs", InlineDocument.OfList("lib"))),
                    },
                    Plugin = InlineDocument.OfMap(("name", "render")),
                },
            ],
            Hydrator = new(
                new("https://git.example.com/shop/deploy.git") { Path = "dry", Revision = "main" },
                "prod",
                "out"
            )
            {
                Repository = "https://git.example.com/shop/rendered.git",
                CommitTo = "prod-next",
            },
            SyncPolicy = new()
            {
                Automated = new() { AllowEmpty = false, Enabled = true },
                Options = ["CreateNamespace=true"],
                Retry = new(5) { Refresh = true },
                NamespaceLabels = ValueMap.Of(("team", "shop")),
                NamespaceAnnotations = ValueMap.Of(("team", "shop")),
            },
            IgnoredDifferences =
            [
                new("Deployment")
                {
                    Group = "apps",
                    Name = "api",
                    Namespace = "shop",
                    Pointers = ["/spec/replicas"],
                    Expressions = [".spec.replicas"],
                    Managers = ["kube-controller-manager"],
                },
            ],
            Info = ValueMap.Of(("url", "https://shop.example.com")),
            RevisionHistoryLimit = 3,
        };

        Snapshot.Match(CanonicalYaml.Serialize(application.ToDocument()));
    }

    [Fact]
    public void A_project_writes_its_fields_by_their_names()
    {
        AppProject project = new()
        {
            Name = "shop",
            Annotations = ValueMap.Of(("team", "shop")),
            Finalizers = [Application.CascadingFinalizer],
            Description = "The shop.",
            Repositories = ["https://git.example.com/shop/deploy.git"],
            SourceNamespaces = ["argocd"],
            Destinations = [new() { Server = ApplicationDestination.InCluster, Namespace = "shop" }],
            ClusterKinds = [new("", "Namespace", "shop")],
            ForbiddenClusterKinds = [new("", "Node")],
            OnlyOwnClusters = false,
            Kinds = [new("apps", "Deployment")],
            ForbiddenKinds = [new("", "Secret")],
            SyncWindows =
            [
                new(IsAllowed: false, "0 22 * * *", "8h")
                {
                    Applications = ["*"],
                    Namespaces = ["shop"],
                    Clusters = ["prod"],
                    AllowsManualSync = true,
                    TimeZone = "Asia/Tokyo",
                    NeedsAllPatterns = true,
                    LetsSyncsEnd = true,
                    Description = "Nights.",
                },
            ],
            Roles =
            [
                new("ci", ["p, proj:shop:ci, applications, sync, shop/*, allow"])
                {
                    Groups = ["ci"],
                    Description = "CI.",
                },
            ],
            WarnOfOrphans = true,
        };

        Snapshot.Match(CanonicalYaml.Serialize(project.ToDocument()));
    }
}
