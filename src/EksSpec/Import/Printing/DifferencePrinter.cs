namespace EksSpec.Import;

/// <summary>Prints what <c>Configure</c> has to say, so that what builders make becomes what is wanted.</summary>
/// <param name="fields">What C# calls the fields.</param>
/// <param name="printer">Prints what is wanted.</param>
internal sealed class DifferencePrinter(ModelFields fields, ModelPrinter printer)
{
    /// <summary>An expression that makes a record another: <c>config with { Vpc = … }</c>.</summary>
    /// <param name="record">What the record is called.</param>
    /// <param name="model">Its type.</param>
    /// <param name="made">What it says.</param>
    /// <param name="wanted">What it is to say, which is something else.</param>
    /// <param name="at">Where it stands in its document.</param>
    public Snippet With(string record, string model, InlineDocument made, InlineDocument wanted, SpecPath at)
    {
        List<ModelPrinter.Part> parts = [];
        foreach (var key in KeysOf(made, wanted).Where(key => !Equals(made[key], wanted[key])))
        {
            var (field, place) = (fields.Of(model, key), at.Entry(key));
            var above = printer.Remarks.Take(place);
            var value =
                wanted[key] is not { } value1 ? "null"
                : made[key] is { Kind: InlineDocumentKind.Map } there
                && field is { Model: { } inner, IsList: false, IsMap: false }
                    ? With($"{record}.{field.Property}!", inner, there, value1, place)
                : printer.Value(field, value1, place);
            parts.Add(new(above, ModelPrinter.Assigned(field.Property, value)));
        }

        return ModelPrinter.Initializer(record + " with", parts, [], 2);
    }

    /// <summary>A call of <c>Configure</c> that makes an object another.</summary>
    /// <param name="name">What the object is called.</param>
    /// <param name="model">Its type.</param>
    /// <param name="made">What it says.</param>
    /// <param name="wanted">What it is to say, which is something else.</param>
    public Snippet Change(string name, string model, InlineDocument made, InlineDocument wanted)
    {
        List<Snippet> statements = [.. Statements(name, model, made, wanted, SpecPath.Root)];
        if (statements is [var only] && !only.Lines[0].StartsWith("//", StringComparison.Ordinal))
        {
            var line = only.Lines.ToArray();
            line[^1] = line[^1][..^1];
            return ModelPrinter.Call("Configure", new Snippet(line.ToValueList()).Between($"{name} => ", ""));
        }

        List<string> lines = [$"Configure({name} =>", "{"];
        lines.AddRange(statements.SelectMany(statement => statement.Indented()));
        lines.Add("})");
        return new(lines.ToValueList());
    }

    /// <summary>Statements that make an object another.</summary>
    /// <param name="target">What the object is called.</param>
    /// <param name="model">Its type.</param>
    /// <param name="made">What it says.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="at">Where it stands in its document.</param>
    public IEnumerable<Snippet> Statements(
        string target,
        string model,
        InlineDocument made,
        InlineDocument wanted,
        SpecPath at
    )
    {
        foreach (var key in KeysOf(made, wanted).Where(key => !Equals(made[key], wanted[key])))
        {
            var (field, place) = (fields.Of(model, key), at.Entry(key));
            var above = printer.Remarks.Take(place);
            var statements = Assign($"{target}.{field.Property}", field, made[key], wanted[key], place);
            foreach (var (index, statement) in statements.Index())
            {
                yield return index == 0 ? new([.. above, .. statement.Lines]) : statement;
            }
        }
    }

    private IEnumerable<Snippet> Assign(
        string target,
        Reading.Binding.ModelField field,
        InlineDocument? made,
        InlineDocument? wanted,
        SpecPath at
    )
    {
        if (wanted is null)
        {
            return [target + " = null;"];
        }

        if (field.Model is { } model && made?.Kind == wanted.Kind && !field.IsMap)
        {
            if (!field.IsList)
            {
                return Statements(target, model, made, wanted, at);
            }

            if (made.Items.Count == wanted.Items.Count)
            {
                return Enumerable
                    .Range(0, made.Items.Count)
                    .SelectMany(i => Statements($"{target}[{i}]", model, made.Items[i], wanted.Items[i], at.Item(i)));
            }
        }

        return field.IsMap && made is not null && made.Entries.Count > 0 && IsWithin(made, wanted)
            ? wanted
                .Entries.Where(entry => made[entry.Key] is null)
                .Select(entry =>
                    printer
                        .Value(field with { IsMap = false }, entry.Value, at.Entry(entry.Key))
                        .Between($"{target}[{Literals.Quoted(entry.Key)}] = ", ";")
                )
            : [printer.Value(field, wanted, at).Between(target + " = ", ";")];
    }

    private static bool IsWithin(InlineDocument made, InlineDocument wanted) =>
        made.Entries.All(entry => entry.Value.Equals(wanted[entry.Key]));

    private static IEnumerable<string> KeysOf(InlineDocument made, InlineDocument wanted) =>
        wanted.Entries.Concat(made.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal);
}
