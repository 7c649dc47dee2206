namespace EksSpec.Rules;

/// <summary>Custom resources of widespread kinds, where no definition of them is known.</summary>
internal sealed partial class KnownResources : RuleGroup<SiteView>
{
    public override void Check(SiteView subject, Report report)
    {
        foreach (var (item, document) in subject.Of<InlineDocument>())
        {
            var (api, kind) = (item.Ref.ApiVersion, item.Ref.Kind);
            if (
                document.Kind == InlineDocumentKind.Map
                && KnownKinds.Find(api, kind) is { } schema
                && !subject.CustomKinds.Has(api[..api.IndexOf('/', StringComparison.Ordinal)], kind)
            )
            {
                Check(document, schema, kind, report.On(item));
            }
        }
    }

    private static void Check(InlineDocument document, Schema schema, string kind, Report report)
    {
        var (value, unknown) = SchemaForm.Of(document, schema, SpecPath.Root, isObject: true);
        foreach (var fault in unknown)
        {
            var name = fault.Path.Key;
            var hint = fault.Error.Length > 0 ? fault.Error : FieldPlaces.Hint(name!, schema);
            report.Add(
                FieldKnown,
                fault.Path,
                hint.Length > 0 ? $"{kind} has no field '{name}' here. {hint}" : $"{kind} has no field '{name}' here.",
                null,
                fault.Mend,
                // What looks like nothing that is known may be new.
                hint.Length > 0
                    ? Severity.Warning
                    : Severity.Info
            );
        }

        foreach (var fault in SchemaValues.Faults(value, schema, SpecPath.Root))
        {
            var rule = fault.Kind switch
            {
                SchemaFaultKind.Enum => WordKnown,
                SchemaFaultKind.Missing => FieldNeeded,
                _ => TypeFits,
            };
            var name = fault.Path.Key ?? $"The item {fault.Path.Index}";
            report.Add(rule, fault.Path, $"{name} {fault.Error}.", null, fault.Mend);
        }
    }
}
