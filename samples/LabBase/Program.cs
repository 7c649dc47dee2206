using EksSpec;
using LabBase;

// A tool may be named first: dotnet run -- argocd out
var tool = args is [var name, ..] ? LabBaseDelivery.Tools.GetValueOrDefault(name) : null;
string[] rest = tool is null ? args : args[1..];

#region program
// In the pipeline of a branch: --branch feature/JIRA-1_Login --commit 0f1e2d3
return FleetProgram.Run(
    rest,
    branch =>
    {
        var fleet = branch is null ? LabBaseFleet.Describe() : LabBaseFleet.Describe([branch]);
        return tool is null ? fleet : fleet.DeliverWith(tool);
    }
);
#endregion
