namespace EksSpec.Rules;

/// <summary>Custom resources whose definition is known, as the API server looks at them when they are created.</summary>
internal sealed partial class DefinedResources : RuleGroup<SiteView>
{
    public override void Check(SiteView subject, Report report)
    {
        foreach (var (item, document) in subject.Of<InlineDocument>())
        {
            if (subject.CustomKinds.IsEmpty)
            {
                return;
            }

            Check(item, document, subject.CustomKinds, report.On(item));
        }
    }

    private static void Check(SpecObject item, InlineDocument document, CustomKinds kinds, Report report)
    {
        var slash = item.Ref.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || document.Kind != InlineDocumentKind.Map)
        {
            return;
        }

        var (group, version) = (item.Ref.ApiVersion[..slash], item.Ref.ApiVersion[(slash + 1)..]);
        if (kinds.Find(group, item.Ref.Kind) is not { } kind)
        {
            var meant = kinds.MeantBy(group, item.Ref.Kind);
            var mend = Mend.Text(meant?.Name);
            report.If(
                meant is not null,
                KindServed,
                "kind",
                $"'{item.Ref.Kind}' is no kind of '{group}'. Did you mean '{meant?.Name}'?",
                mend
            );
        }
        else if (kind.Version(version) is not { } served)
        {
            string[] versions = [.. kind.Served];
            var mend = versions is [var only] ? Mend.Text($"{group}/{only}") : default;
            report.If(
                true,
                KindServed,
                "apiVersion",
                $"{kind.Name} is served in {string.Join(", ", versions)}, not in '{version}'.",
                mend
            );
        }
        else
        {
            Check(document, kind, served, report);
        }
    }

    private static void Check(InlineDocument document, CustomKind kind, CustomVersion version, Report report)
    {
        ResourceMetadata.Check(document, kind, report);
        if (version.Schema is not { } schema)
        {
            return;
        }

        var (value, unknown) = SchemaForm.Of(document, schema, SpecPath.Root, isObject: true);
        value = version.KeepsStatusApart ? Without(value, "status") : value;
        var faults = SchemaValues.Faults(value, schema, SpecPath.Root);
        EmbeddedObjects.Check(value, schema, SpecPath.Root, faults, report);
        SchemaKeys.Check(value, schema, SpecPath.Root, faults);
        foreach (var fault in unknown.Concat(faults))
        {
            Add(fault, schema, report);
        }

        ReplicaPaths.Check(value, version.Scale, report);

        // What is of another shape than the schema says, the server doesn't ask the rules about.
        if (unknown.Count == 0 && !faults.Exists(IsInTheWay))
        {
            ResourceValidations.Check(value, version.Rules, report);
        }
    }

    private static InlineDocument Without(InlineDocument value, string field) =>
        value[field] is null
            ? value
            : InlineDocument.OfMap(
                new ValueList<KeyValuePair<string, InlineDocument>>([
                    .. value.Entries.Where(entry => entry.Key != field),
                ])
            );

    private static bool IsInTheWay(SchemaFault fault) =>
        fault.Kind
            is SchemaFaultKind.Type
                or SchemaFaultKind.Missing
                or SchemaFaultKind.Enum
                or SchemaFaultKind.TooLong
                or SchemaFaultKind.TooMany;

    private static void Add(SchemaFault fault, Schema schema, Report report)
    {
        var name = fault.Path.Key ?? $"The item {fault.Path.Index}";
        var rule = fault.Kind switch
        {
            SchemaFaultKind.Unknown => FieldKnown,
            SchemaFaultKind.Type => TypeFits,
            SchemaFaultKind.Missing => FieldNeeded,
            SchemaFaultKind.Enum => WordKnown,
            SchemaFaultKind.TooLong or SchemaFaultKind.Text => TextFits,
            SchemaFaultKind.Number => NumberFits,
            SchemaFaultKind.TooMany or SchemaFaultKind.TooFew => CountFits,
            SchemaFaultKind.Twice => ItemOnce,
            SchemaFaultKind.Embedded => ObjectWhole,
            _ => CombinationFits,
        };
        var message =
            fault.Kind == SchemaFaultKind.Unknown
                ? $"There is no field '{name}' here. {(fault.Error.Length > 0 ? fault.Error : FieldPlaces.Hint(name, schema))}".TrimEnd()
                : $"{(fault.Path.IsRoot ? "The object" : name)} {fault.Error}.";
        report.Add(rule, fault.Path, message, null, fault.Mend);
    }
}
