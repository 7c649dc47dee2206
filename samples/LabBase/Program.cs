using EksSpec;
using EksSpec.Findings;
using LabBase;

if (args is not [var directory])
{
    Console.Error.WriteLine("Usage: dotnet run --project samples/LabBase -- <directory>");
    return 2;
}

#region build
if (!LabBaseFleet.Describe().TryBuild(out var fleet, out var findings))
{
    Print(findings);
    return 1;
}

var result = fleet.WriteTo(directory);
#endregion

Print(findings);
foreach (var path in result.Written)
{
    Console.WriteLine($"written    {path}");
}

foreach (var path in result.Unchanged)
{
    Console.WriteLine($"unchanged  {path}");
}

foreach (var path in result.Stale)
{
    Console.WriteLine($"STALE      {path}: no longer part of the fleet. Delete it before somebody applies it.");
}

return 0;

static void Print(IReadOnlyList<Finding> findings)
{
    foreach (var finding in findings)
    {
        Console.WriteLine(finding);
    }
}
