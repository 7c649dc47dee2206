using EksSpec.CustomResources;

namespace EksSpec.Rules;

/// <summary>Applications of Argo CD that it refuses, or whose options it passes over.</summary>
internal sealed partial class ArgoApplications : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var isCapability = site.Config?.Capabilities?.AsSpan().Exists(each => each?.Type == "ARGOCD") == true;
        foreach (var application in ArgoApplication.AllOf(site))
        {
            report.On(application.Item, application.Path);
            CheckDestination(application, isCapability, report);
            CheckSources(application, report);
            CheckOptions(application, report);
        }

        foreach (var item in isCapability ? site.Objects : [])
        {
            report
                .On(item)
                .If(
                    item is { Ref.Kind: "AppProject", Value: InlineDocument project }
                        && project["spec"]?["sourceNamespaces"] is not { Items.Count: > 0 },
                    NoSourceNamespaces,
                    "spec",
                    $"The EKS capability takes no Application of a project without sourceNamespaces."
                );
        }
    }

    private static void CheckDestination(ArgoApplication application, bool isCapability, Report report)
    {
        var destination = application.Spec["destination"];
        var (server, name) = (TextOf(destination, "server"), TextOf(destination, "name"));
        report.If(
            server.Length == 0 == (name.Length == 0),
            OneDestination,
            "destination",
            $"The destination has {(name.Length == 0 ? "neither server nor name" : "server and name")}: Argo CD asks for one of them."
        );
        report.If(
            isCapability && server == ApplicationDestination.InCluster,
            NotInCluster,
            "destination.server",
            $"The EKS capability runs outside of the cluster and knows no {ApplicationDestination.InCluster}."
        );
    }

    private static void CheckSources(ArgoApplication application, Report report)
    {
        if (application.Spec["sourceHydrator"] is not null)
        {
            return;
        }

        report.If(application.Sources.Count == 0, NoSource, "", $"The Application has no source.");
        foreach (var (path, source) in application.Sources)
        {
            using var at = report.At(path);
            var (chart, isOnlyNamed) = (TextOf(source, "chart"), TextOf(source, "ref").Length > 0);
            var isFound = TextOf(source, "path").Length > 0 || chart.Length > 0;
            report.If(
                TextOf(source, "repoURL").Length == 0 || !(isFound || (isOnlyNamed && application.Sources.Count > 1)),
                NoSource,
                "",
                $"The source has no {(TextOf(source, "repoURL").Length == 0 ? "repoURL" : "path and no chart")}."
            );
            report.If(
                chart.Length > 0 && TextOf(source, "targetRevision").Length == 0,
                NoSource,
                "",
                $"Chart '{chart}' has no version: Argo CD asks for targetRevision."
            );
        }
    }

    private static void CheckOptions(ArgoApplication application, Report report)
    {
        var options = application.Spec["syncPolicy"]?["syncOptions"]?.Items ?? [];
        for (var i = 0; i < options.Count; i++)
        {
            if (SyncOptionWords.ErrorOfApplication(options[i].AsText ?? "") is { } error)
            {
                report.Add(UnknownOption, SpecPath.Root.Field("syncPolicy").Field("syncOptions").Item(i), error);
            }
        }

        report.If(
            options.Contains("Replace=true") && options.Contains("ServerSideApply=true"),
            ReplaceWins,
            "syncPolicy.syncOptions",
            $"Replace=true comes before ServerSideApply=true: objects are replaced."
        );
    }

    private static string TextOf(InlineDocument? map, string key) => map?[key]?.AsText ?? "";
}
