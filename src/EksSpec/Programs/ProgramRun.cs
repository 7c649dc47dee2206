using System.Text;
using EksSpec.Capacity;
using EksSpec.Placement;
using EksSpec.Reports;

namespace EksSpec.Programs;

/// <summary>Does what a call asks of a fleet.</summary>
internal sealed class ProgramRun(FleetBuilder builder, ProgramCall call, TextWriter output, TextWriter error)
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Unusable = 2;

    public int Run()
    {
        var isBuilt = builder.TryBuild(out var fleet, out var findings);
        if (call.Verb == ProgramVerb.Validate)
        {
            Show(findings, output);
            return isBuilt ? Ok : Failed;
        }

        Show(findings, error);
        return !isBuilt
            ? Failed
            : call.Verb switch
            {
                ProgramVerb.Check => Check(fleet!),
                ProgramVerb.Place => Place(fleet!),
                ProgramVerb.Capacity => Count(fleet!),
                _ => Write(fleet!),
            };
    }

    private int Write(Fleet fleet)
    {
        var result =
            call.Branch is null ? fleet.WriteTo(call.Directory, call.Prunes, call.IsDry)
            : call.IsGone ? PartOf(fleet).DeleteFrom(call.Directory, call.IsDry)
            : PartOf(fleet).WriteTo(call.Directory, prune: true, call.IsDry);
        Tell("written  ", result.Written);
        Tell("unchanged", result.Unchanged);
        Tell("deleted  ", result.Deleted);
        // What is stale is no longer part of the fleet: delete it before somebody applies it.
        Tell("STALE    ", result.Stale);
        return Ok;
    }

    private int Check(Fleet fleet)
    {
        var comparison = call.Branch is null ? fleet.Compare(call.Directory) : PartOf(fleet).Compare(call.Directory);
        output.Write(call.Format == "msbuild" ? MsBuildLines.Of(comparison, call.Directory) : comparison.ToString());
        return comparison.IsCurrent ? Ok : Failed;
    }

    private int Place(Fleet fleet)
    {
        var proofs = fleet.ProvePlacement();
        PlacementMatrix[] matrices = [.. proofs.Select(proof => proof.Value.Matrix)];
        output.Write(
            call.Format switch
            {
                "json" => string.Concat(matrices.Select(matrix => matrix.ToJsonLines())),
                "mermaid" => PlacementDrawing.Mermaid(matrices),
                "svg" => PlacementDrawing.Svg(matrices),
                _ => string.Join('\n', proofs.Select(each => $"{each.Key}\n{each.Value.Matrix.ToText()}")),
            }
        );
        return Ok;
    }

    private int Count(Fleet fleet)
    {
        EnvironmentCapacity capacity;
        try
        {
            capacity = fleet.Capacity(call.Environment!);
        }
        catch (ArgumentException)
        {
            throw new ProgramUsageException($"no single cluster has an environment '{call.Environment}'");
        }

        output.Write(call.Format == "json" ? capacity.ToJsonLine() : capacity.ToText());
        return call.Count is { } number && capacity.AtMost.Holds(number) != true ? Failed : Ok;
    }

    /// <summary>The environments of the branch that is meant.</summary>
    private FleetPart PartOf(Fleet fleet)
    {
        EnvironmentBuilder[] environments =
        [
            .. builder.Environments.Where(environment => environment.Branch?.Name == call.Branch!.Name),
        ];
        return environments.Length > 0
            ? fleet.Only(environments)
            : throw new ProgramUsageException($"the program makes no environment of branch '{call.Branch!.Name}'");
    }

    private void Show(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        var isValidating = call.Verb == ProgramVerb.Validate;
        if (call.Format == "msbuild")
        {
            // A build tells what has to be done, every time.
            var told = findings.Where(finding => isValidating || finding.Severity > Severity.Info);
            writer.Write(string.Concat(told.Select(MsBuildLines.Of)));
            return;
        }

        using MemoryStream json = new();
        var report = call.Format switch
        {
            "lines" => FindingReport.Lines(writer),
            "json" when isValidating => FindingReport.Json(json),
            "sarif" => FindingReport.Sarif(json),
            "github" => FindingReport.GitHub(writer),
            _ => FindingReport.Text(writer, new() { WithSummary = isValidating }),
        };
        foreach (var file in findings.GroupBy(finding => finding.Position?.File))
        {
            report.Add(file.Key, null, file);
        }

        report.Finish();
        writer.Write(Encoding.UTF8.GetString(json.ToArray()));
    }

    private void Tell(string what, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            output.Write($"{what}  {path}\n");
        }
    }
}
