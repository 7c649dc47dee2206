namespace EksSpec.Builders;

/// <summary>Writes <see cref="ControlPlaneLogs"/> as eksctl reads them.</summary>
internal static class ControlPlaneLogsWriter
{
    private static readonly (ControlPlaneLogs Log, string Name)[] Names =
    [
        (ControlPlaneLogs.Api, "api"),
        (ControlPlaneLogs.Audit, "audit"),
        (ControlPlaneLogs.Authenticator, "authenticator"),
        (ControlPlaneLogs.ControllerManager, "controllerManager"),
        (ControlPlaneLogs.Scheduler, "scheduler"),
    ];

    public static ValueList<string> Write(this ControlPlaneLogs logs) =>
        Names.Where(entry => logs.HasFlag(entry.Log)).Select(entry => entry.Name).ToValueList();
}
