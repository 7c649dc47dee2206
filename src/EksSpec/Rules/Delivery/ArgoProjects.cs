namespace EksSpec.Rules;

/// <summary>What projects of Argo CD refuse to their Applications.</summary>
internal sealed partial class ArgoProjects : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        ArgoApplication[] applications = [.. ArgoApplication.AllOf(site)];
        if (applications.Length == 0)
        {
            return;
        }

        var projects = site
            .Objects.Where(item => item is { Ref.Kind: "AppProject", Value: InlineDocument })
            .DistinctBy(item => (item.Namespace, item.Ref.Name))
            .ToDictionary(item => (item.Namespace, item.Ref.Name));
        ArgoSourceFolders folders = new(site, applications);
        foreach (var application in applications)
        {
            report.On(application.Item, application.Path);
            CheckPaths(application, folders, report);
            if (application.Project.Contains('{', StringComparison.Ordinal))
            {
                continue;
            }

            if (projects.GetValueOrDefault((application.Item.Namespace, application.Project)) is { } found)
            {
                ArgoProject project = new(
                    found.Ref.Name,
                    ((InlineDocument)found.Value!)["spec"] ?? InlineDocument.Null
                );
                Check(application, project, report);
                CheckKinds(application, project, folders, report);
            }
            else if (projects.Count > 0 && application.Project != "default" && !site.IsOpen)
            {
                report.Add(
                    NoProject,
                    "project",
                    $"The set has no AppProject '{application.Project}' in namespace '{application.Item.Namespace}'.{Meant.Question(Meant.Nearest(application.Project, [.. projects.Keys.Select(key => key.Name)]))}"
                );
            }
        }
    }

    private static void Check(ArgoApplication application, ArgoProject project, Report report)
    {
        foreach (var (path, source) in application.Sources)
        {
            report.If(
                source["repoURL"]?.AsText is { } url && project.AllowsRepository(url) == false,
                RepositoryRefused,
                path.Field("repoURL"),
                $"Project '{project.Name}' has no sourceRepos entry for {source["repoURL"]?.AsText}."
            );
        }

        report.If(
            application.Spec["destination"] is { } destination && project.AllowsDestination(destination) == false,
            DestinationRefused,
            "destination",
            $"Project '{project.Name}' allows no such destination."
        );
    }

    private static void CheckKinds(
        ArgoApplication application,
        ArgoProject project,
        ArgoSourceFolders folders,
        Report report
    )
    {
        var refused = folders
            .ObjectsOf(application)
            .Where(item => project.AllowsObject(item) == false)
            .DistinctBy(item => (ApiGroup.Of(item.Ref.ApiVersion), item.Ref.Kind));
        foreach (var item in refused)
        {
            report.Add(KindRefused, "project", $"Project '{project.Name}' doesn't allow {item}.");
        }
    }

    private static void CheckPaths(ArgoApplication application, ArgoSourceFolders folders, Report report)
    {
        foreach (var (place, path) in folders.Missing(application))
        {
            report.Add(
                NoSuchPath,
                place,
                $"No file is below '{path}', and other Applications of the repository find theirs among these."
            );
        }
    }
}
