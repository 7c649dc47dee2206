namespace EksSpec.Import;

/// <summary>Makes builders of the workloads that verbs say well, each once for all its environments.</summary>
/// <param name="fleet">The fleet.</param>
/// <param name="environments">Its environments, whose objects become fewer.</param>
/// <param name="text">Where the methods go.</param>
/// <param name="fields">What C# calls the fields of models.</param>
internal sealed class WorkloadImports(
    FleetBuilder fleet,
    List<EnvironmentImport> environments,
    ProgramText text,
    ModelFields fields
)
{
    /// <summary>Does it.</summary>
    public void Run()
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        var all = environments.SelectMany(there => there.Objects, (there, wanted) => (there, wanted)).ToList();
        foreach (var same in all.GroupBy(each => (each.wanted.Model, each.wanted.Name)))
        {
            var places = same.Select(each => new PlacedWorkload(
                    each.wanted,
                    each.there.Variable,
                    each.there.Builder,
                    each.there.In
                ))
                .ToList();
            if (!names.Contains(same.Key.Name) && StatementOf(same.Key.Model, places) is { } statement)
            {
                names.Add(same.Key.Name);
                Write(same.Key.Name, statement, same.Select(each => each.there.Variable));
                foreach (var (there, wanted) in same)
                {
                    there.Objects.Remove(wanted);
                }
            }
        }
    }

    private Chain? StatementOf(string? model, List<PlacedWorkload> places) =>
        model switch
        {
            nameof(V1Deployment) => Of(WorkloadKinds.Deployment, places),
            nameof(V1StatefulSet) => Of(WorkloadKinds.StatefulSet, places),
            nameof(V1DaemonSet) => Of(WorkloadKinds.DaemonSet, places),
            _ => null,
        };

    private Chain? Of<TBuilder, TObject>(WorkloadKind<TBuilder, TObject> kind, List<PlacedWorkload> places)
        where TBuilder : WorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new() =>
        WorkloadImport<TBuilder, TObject>.Of(kind, fleet, places, fields);

    private void Write(string name, Chain statement, IEnumerable<string> variables)
    {
        var method = text.Names.Method("Add", name);
        var handles = variables.ToList();
        text.AddMethod(
            method,
            string.Join(", ", handles.Select(each => $"EnvironmentBuilder {each}").Prepend("FleetBuilder fleet")),
            [.. statement.Lines()]
        );
        text.Calls.Add($"{method}({string.Join(", ", handles.Prepend("fleet"))});");
    }
}
