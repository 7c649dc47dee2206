using EksSpec.Placement;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class WorkloadSelectionTests
{
    private static readonly Workload[] Workloads =
    [
        WorkloadOf(Deployment("api", new(), "shop"))!,
        WorkloadOf(Deployment("web", new(), "shop"))!,
        WorkloadOf(DaemonSet("agent", new(), "system"))!,
    ];

    public static TheoryData<WorkloadSelection, string, string> Selections =>
        new()
        {
            { WorkloadSelection.All, "every workload", "api web agent" },
            { WorkloadSelection.DaemonSets, "every DaemonSet", "agent" },
            { "shop/api", "shop/api", "api" },
            { WorkloadSelection.Named("api", "agent"), "api, agent", "api agent" },
            { WorkloadSelection.Named([]), "", "" },
            { WorkloadSelection.InNamespace("shop"), "every workload of namespace 'shop'", "api web" },
            { WorkloadSelection.WithPodLabel("app", "api"), "every workload with pods app=api", "api" },
            { WorkloadSelection.WithPodLabel("tier", "api"), "every workload with pods tier=api", "" },
            { WorkloadSelection.Where("short names", workload => workload.Name.Length == 3), "short names", "api web" },
            { WorkloadSelection.All.Except("api"), "every workload except api", "web agent" },
            {
                WorkloadSelection.InNamespace("shop").Except("agent"),
                "every workload of namespace 'shop' except agent",
                "api web"
            },
        };

    [Theory]
    [MemberData(nameof(Selections))]
    public void A_selection_takes_workloads_and_says_which(WorkloadSelection selection, string text, string names)
    {
        Assert.Equal(text, selection.ToString());
        Assert.Equal(names, string.Join(' ', Workloads.Where(selection.Includes).Select(workload => workload.Name)));
    }

    [Fact]
    public void Nothing_is_no_selection()
    {
        Assert.Throws<ArgumentNullException>("names", () => WorkloadSelection.Named(null!));
        Assert.Throws<ArgumentNullException>("others", () => WorkloadSelection.All.Except(null!));
        Assert.Throws<ArgumentNullException>("includes", () => WorkloadSelection.Where("some", null!));
        Assert.Throws<ArgumentException>("description", () => WorkloadSelection.Where("", _ => true));
    }
}
