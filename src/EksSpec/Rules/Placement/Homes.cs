namespace EksSpec.Rules;

/// <summary>Clusters and manifests that were read together, without a program that says which pods belong where.</summary>
internal sealed partial class Homes : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var rows in site.Homeless)
        {
            var workload = rows[0].Workload;
            var reasons = rows.SelectMany(
                row => row.Verdicts,
                (row, verdict) => $"{(rows.Count > 1 ? $"{row.Matrix.Site}/" : "")}{verdict.Group}: {verdict.Reason}"
            );
            var text = string.Join(' ', reasons);
            report.On(workload.Object);
            report.Add(Homeless, workload.Pods.Path, $"'{workload.Name}' fits no node group. {text}");
        }
    }
}
