using EksSpec;
using LabBase;

#region program
// In the pipeline of a branch: --branch feature/JIRA-1_Login --commit 0f1e2d3
return FleetProgram.Run(args, branch => branch is null ? LabBaseFleet.Describe() : LabBaseFleet.Describe([branch]));
#endregion
