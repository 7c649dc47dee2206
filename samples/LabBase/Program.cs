using EksSpec;
using EksSpec.Findings;
using LabBase;

if (args is not [var directory, .. var options])
{
    Console.Error.WriteLine(
        "Usage: dotnet run --project samples/LabBase -- <directory> [--branch <name> [--commit <sha>] [--gone]] [--dry-run]"
    );
    return 2;
}

BranchEnvironmentsBuilder? ofBranch = null;

#region branch
// In the pipeline of a branch: --branch feature/JIRA-1_Login --commit 0f1e2d3
var branch = ValueOf("--branch") is { } name ? new Branch(name) { Commit = ValueOf("--commit") } : null;
var description = branch is null ? LabBaseFleet.Describe() : LabBaseFleet.Describe([branch], out ofBranch);
#endregion

#region build
if (!description.TryBuild(out var fleet, out var findings))
{
    Print(findings);
    return 1;
}
#endregion

#region write
var dryRun = options.Contains("--dry-run");
var result =
    ofBranch is null ? fleet.WriteTo(directory, prune: false, dryRun)
    : options.Contains("--gone") ? fleet.Only(ofBranch).DeleteFrom(directory, dryRun)
    : fleet.Only(ofBranch).WriteTo(directory, prune: true, dryRun);
#endregion

Print(findings);
Tell("written  ", result.Written);
Tell("unchanged", result.Unchanged);
Tell("deleted  ", result.Deleted);
Tell("STALE    ", result.Stale);
return 0;

string? ValueOf(string option) =>
    Array.IndexOf(options, option) is >= 0 and var place && place + 1 < options.Length ? options[place + 1] : null;

static void Print(IEnumerable<Finding> findings)
{
    foreach (var finding in findings)
    {
        Console.WriteLine(finding);
    }
}

// What is stale is no longer part of the fleet: delete it before somebody applies it.
static void Tell(string what, IEnumerable<string> paths)
{
    foreach (var path in paths)
    {
        Console.WriteLine($"{what}  {path}");
    }
}
