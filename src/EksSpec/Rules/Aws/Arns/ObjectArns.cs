using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>The ARNs of manifests: of service accounts, load balancers, storage classes, and what controllers read.</summary>
internal sealed partial class ObjectArns : RuleGroup<SiteView>
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

    public override void Check(SiteView site, Report report)
    {
        string? account = null;
        var isAsked = false;
        foreach (var item in site.Objects)
        {
            var region = site.Config?.Metadata?.Region;
            foreach (var (path, text, kind, mayBeOther) in ArnsOf(item))
            {
                report.On(item, path);
                ArnCheck.Check(text, kind, region, report, mayBeOther);
                // Without a cluster, what stands first in the object says the region.
                region ??= ArnCheck.RegionOf(text, kind);
                if (ArnCheck.AccountOf(text, kind) is { } own)
                {
                    account = isAsked
                        ? account
                        : site.Account ?? (site.Config is { } config ? Arns.AccountOf(config) : null);
                    isAsked = true;
                    report.If(
                        account is not null && own != account,
                        Arns.OtherAccount,
                        "",
                        $"'{text}' is of the account {own}, and the cluster is in {account}."
                    );
                }
            }

            CheckNames(item, report);
        }
    }

    /// <summary>The ARNs of an object, with what each has to name.</summary>
    public static IEnumerable<(SpecPath Path, string Text, ArnKind Kind, bool MayBeOther)> ArnsOf(SpecObject item) =>
        item.Value switch
        {
            V1StorageClass { Parameters: { } parameters } => OfStorageClass(parameters),
            V1ConfigMap { Data: { } data } when item.Ref.Name == "aws-auth" => OfMappings(data),
            InlineDocument document => ObjectArnFields.Of(item, document),
            V1ServiceAccount or V1Ingress or V1Service when HasAny(item.Metadata?.Annotations) => OfAnnotations(item),
            _ => [],
        };

    // Hardly any annotation takes an ARN.
    private static bool HasAny(IDictionary<string, string>? annotations)
    {
        if (annotations is { Count: > 0 })
        {
            foreach (var (key, _) in annotations.AsDictionary())
            {
                if (ObjectArnFields.OfAnnotation(key) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<(SpecPath, string, ArnKind, bool)> OfAnnotations(SpecObject item) =>
        item.Metadata!.Annotations.SelectMany(note => OfAnnotation(item.Value!, note.Key, note.Value ?? ""));

    private static IEnumerable<(SpecPath, string, ArnKind, bool)> OfAnnotation(object owner, string key, string value)
    {
        var isKnown = owner is V1ServiceAccount == (key == RoleAnnotation);
        if (!isKnown || ObjectArnFields.OfAnnotation(key) is not { } kind)
        {
            return [];
        }

        var path = SpecPath.Root.Field("metadata").Field("annotations").Entry(key);
        return value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            // That word takes the web ACL away.
            .Where(text => kind != ArnKind.WebAcl || text != "none")
            .Select(text => (path, text, kind, false));
    }

    private static IEnumerable<(SpecPath, string, ArnKind, bool)> OfStorageClass(
        IDictionary<string, string> parameters
    ) =>
        parameters
            .Where(entry => entry.Key.Equals("kmsKeyId", StringComparison.OrdinalIgnoreCase) && entry.Value is not null)
            .Select(entry => (SpecPath.Root.Field("parameters").Entry(entry.Key), entry.Value, ArnKind.Key, true));

    // Who may call the API server, as YAML in a text.
    private static IEnumerable<(SpecPath, string, ArnKind, bool)> OfMappings(IDictionary<string, string> data) =>
        OfMapping(data, "mapRoles", "rolearn", ArnKind.Role)
            .Concat(OfMapping(data, "mapUsers", "userarn", ArnKind.User));

    private static IEnumerable<(SpecPath, string, ArnKind, bool)> OfMapping(
        IDictionary<string, string> data,
        string field,
        string key,
        ArnKind kind
    ) =>
        data.TryGetValue(field, out var text)
        && FirstDocument.TryRead(new(text ?? ""), out var root, out var problems)
        && problems.Count == 0
        && root is { } list
            ? InlineDocuments
                .Of(list)
                .Items.Select(mapping => mapping?[key]?.AsText)
                .OfType<string>()
                .Select(arn => (SpecPath.Root.Field("data").Field(field), arn, kind, false))
            : [];

    // Karpenter and Auto Mode look for a role by its name.
    private static void CheckNames(SpecObject item, Report report)
    {
        if (item is { Ref.Kind: "EC2NodeClass" or "NodeClass", Value: InlineDocument document })
        {
            foreach (var field in (string[])["role", "instanceProfile"])
            {
                var text = document["spec"]?[field]?.AsText;
                report
                    .On(item)
                    .If(
                        Arn.TryParse(text, out var arn),
                        NameWanted,
                        $"spec.{field}",
                        $"'{text}' is an ARN, and the name alone is wanted.",
                        Mend.Text(arn.Resource?[(arn.Resource.LastIndexOf('/') + 1)..])
                    );
            }
        }
    }
}
