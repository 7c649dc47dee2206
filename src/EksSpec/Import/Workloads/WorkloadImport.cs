using EksSpec.Builders;

namespace EksSpec.Import;

/// <summary>Makes one workload of its objects in several environments: what they have in common once, and the rest in each.</summary>
internal sealed class WorkloadImport<TBuilder, TObject>
    where TBuilder : WorkloadBuilder<TBuilder, TObject>
    where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
{
    /// <summary>What programs call the list of all defaults.</summary>
    private const string Bare = "Bare";

    private readonly WorkloadKind<TBuilder, TObject> _kind;
    private readonly IReadOnlyList<PlacedWorkload> _places;
    private readonly FleetBuilder _fleet;
    private readonly ModelFields _fields;
    private readonly RemarkBook[] _remarks;
    private readonly (string Name, string Image) _main;
    private readonly List<(Verb<TBuilder> Verb, IReadOnlyList<SpecPath> Brings)> _common = [];

    private WorkloadImport(
        WorkloadKind<TBuilder, TObject> kind,
        FleetBuilder fleet,
        IReadOnlyList<PlacedWorkload> places,
        ModelFields fields
    )
    {
        (_kind, _fleet, _places, _fields) = (kind, fleet, places, fields);
        _remarks = [.. places.Select(place => RemarkFinder.Find(place.Wanted.Source.Document))];
        var container = Written.At(places[0].Final, kind.Template.Then("spec.containers[0]"));
        _main = (places[0].Wanted.Name, container["image"]?.AsText ?? "");
        var common = places.Select(place => place.Final).Aggregate(Documents.Common);
        VerbSearch<TBuilder> search = new(() => Fresh([]), made => Made(made, 0), Whole(common));
        _common = search.Choose(Candidates(common));
    }

    /// <summary>The statement that adds the workload; <see langword="null"/> where verbs say little of it.</summary>
    public static Chain? Of(
        WorkloadKind<TBuilder, TObject> kind,
        FleetBuilder fleet,
        IReadOnlyList<PlacedWorkload> places,
        ModelFields fields
    )
    {
        try
        {
            return places.All(place => HasOneContainer(place.Final, kind.Template))
                ? new WorkloadImport<TBuilder, TObject>(kind, fleet, places, fields).Statement()
                : null;
        }
        catch (Exception e) when (Refusals.Are(e))
        {
            return null;
        }
    }

    private static bool HasOneContainer(InlineDocument says, SpecPath template)
    {
        var pod = Written.At(says, template.Then("spec"));
        return pod["containers"]?.Items.Count == 1 && pod["initContainers"] is null;
    }

    private Chain? Statement()
    {
        var own = _places.Select((_, index) => _places.Count == 1 ? [] : OwnOf(index)).ToList();
        var trial = Fresh(own);
        var differences = new Snippet?[_places.Count];
        for (var i = 0; i < _places.Count; i++)
        {
            if (Made(trial, i) is not { } made || made["others"] is not null)
            {
                return null;
            }

            differences[i] = DifferenceOf(i, made["main"]!);
        }

        var said = differences.Sum(each => each?.Lines.Count ?? 0);
        var literal = _places.Sum(place => LiteralOf(place).Lines.Count);
        return _common.Count < 2 || said * 2 > literal ? null : Say(own, differences);
    }

    private Chain Say(List<List<Verb<TBuilder>>> own, Snippet?[] differences)
    {
        var between = _kind.Between(_places[0].Final) is { } text ? [text] : (string[])[];
        Chain chain = new($"fleet.{_kind.Verb}({Args.Of([_main.Name, .. between, _main.Image])})");
        var builder = _kind.Add(_fleet, _places[0].Final, _main);
        foreach (var (verb, brings) in _common)
        {
            verb.Run(builder);
            chain.Add(verb.Code, [.. brings.Where(path => !path.IsRoot).SelectMany(path => TakeRemarks(path))]);
        }

        var isOne = differences.All(each => Same(each, differences[0]));
        if (isOne && differences[0] is { } all)
        {
            chain.Add(all);
        }

        foreach (var (index, place) in _places.Index())
        {
            List<Snippet> calls =
            [
                .. own[index].Select(verb => verb.Code),
                .. !isOne && differences[index] is { } difference ? [difference] : (Snippet[])[],
            ];
            chain.Add(InOf(place.Variable, calls));
            builder.In(
                place.Environment,
                there =>
                {
                    own[index].ForEach(verb => verb.Run(there));
                    there.Configure(made => _kind.Fill(made, (TObject)Documents.Read(place.Final)));
                }
            );
        }

        chain.Above.AddRange(_remarks.SelectMany(remarks => remarks.TakeAll(SpecPath.Root)).Distinct());
        return chain;
    }

    private static Snippet InOf(string environment, List<Snippet> calls)
    {
        if (calls.Count == 0)
        {
            return $"In({environment})";
        }

        if (calls is [{ IsLine: true } only])
        {
            return $"In({environment}, there => there.{only.Lines[0]})";
        }

        List<string> lines = ["In(", $"    {environment},", "    there =>", "        there"];
        foreach (var call in calls)
        {
            lines.AddRange(
                call.Between(".", "").Indented().Select(line => line.Length == 0 ? line : "        " + line)
            );
        }

        return new([.. lines, ")"]);
    }

    private static bool Same(Snippet? left, Snippet? right) =>
        left is { } one && right is { } other ? one.Lines.Equals(other.Lines) : left is null && right is null;

    private List<string> TakeRemarks(SpecPath path) =>
        [.. _remarks.SelectMany(remarks => remarks.TakeOnWay(SpecPath.Root, Documents.Below(path)))];

    private List<Verb<TBuilder>> OwnOf(int index)
    {
        var final = _places[index].Final;
        VerbSearch<TBuilder> search = new(() => Fresh([]), made => Made(made, index), Whole(final));
        var there = Candidates(final)
            .Where(each => !_common.Exists(known => Same(known.Verb.Code, each.Code)))
            .Select(each => new Verb<TBuilder>(
                each.Code,
                made => made.In(made.Environments.ElementAt(index), each.Run)
            ));
        var chosen = search.Choose(there).Select(each => each.Verb.Code).ToList();
        return [.. Candidates(final).Where(each => chosen.Exists(code => Same(code, each.Code)))];
    }

    private IEnumerable<Verb<TBuilder>> Candidates(InlineDocument says)
    {
        var defaults = Enum.GetValues<PodDefault>();
        return
        [
            new($"Without({Bare})", made => made.Without(defaults)),
            .. defaults.Select(each => new Verb<TBuilder>($"Without({Args.Flags(each)})", made => made.Without(each))),
            .. _kind.Calls(says),
            .. PodCalls
                .Texts(says["metadata"]?["annotations"])
                .Select(each => new Verb<TBuilder>(
                    $"WithAnnotation({Args.Of(each.Key, each.Value)})",
                    made => made.WithAnnotation(each.Key, each.Value)
                )),
            .. PodCalls.Of<TBuilder, TObject>(Written.At(says, _kind.Template)),
        ];
    }

    // A workload in a fleet of its own, in environments like those of the program.
    private TBuilder Fresh(List<List<Verb<TBuilder>>> own)
    {
        FleetBuilder fleet = new(_fleet.Name, _fleet.Region);
        var builder = _kind.Add(fleet, _places[0].Final, _main);
        foreach (var (index, place) in _places.Index())
        {
            builder.In(
                place.Scratch(fleet),
                there =>
                {
                    if (index < own.Count)
                    {
                        own[index].ForEach(verb => verb.Run(there));
                    }
                }
            );
        }

        foreach (var (verb, _) in _common)
        {
            verb.Run(builder);
        }

        return builder;
    }

    private static InlineDocument? Made(TBuilder builder, int index)
    {
        var environment = builder.Environments.ElementAt(index);
        Problems problems = new();
        var made = builder.Render(new(problems) { Environment = environment, Cluster = environment.Cluster }).ToList();
        if (problems.Findings.Count > 0 || made.Exists(each => each.Origins.HasConflicts))
        {
            return null;
        }

        var others = made.Where(each => each.Document is not TObject).Select(each => Written.Of(each.Document));
        var main = Written.Of(made.First(each => each.Document is TObject).Document);
        return others.ToValueList() is { Count: > 0 } more
            ? InlineDocument.OfMap(("main", main), ("others", InlineDocument.OfList(more)))
            : Whole(main);
    }

    private static InlineDocument Whole(InlineDocument main) => InlineDocument.OfMap(("main", main));

    private Snippet? DifferenceOf(int index, InlineDocument made)
    {
        var wanted = _places[index].Final;
        DifferencePrinter printer = new(_fields, new(_fields, _remarks[index]));
        var name = char.ToLowerInvariant(_kind.Kind[0]) + _kind.Kind[1..];
        Snippet? nothing = default;
        return made.Equals(wanted) ? nothing : printer.Change(name, typeof(TObject).Name, made, wanted);
    }

    private Snippet LiteralOf(PlacedWorkload place) =>
        new ModelPrinter(_fields, new([])).Object(typeof(TObject).Name, place.Wanted.Says, SpecPath.Root, "new");
}
