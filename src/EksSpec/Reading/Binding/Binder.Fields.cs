using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

internal sealed partial class Binder
{
    // Of a device in 1.36; the model, generated from 1.37, has another in its place.
    private const string GoneField = "nodeAllocatableResourceMappings";

    /// <summary>Deals with a key that is no field of a record of eksctl.</summary>
    /// <param name="entry">The key and its value; the path stands at it.</param>
    /// <param name="fields">What could have been meant.</param>
    /// <param name="read">Reads the record again, for a key whose case alone is wrong.</param>
    public void Unknown<T>(in NodeEntry entry, string[] fields, NodeReader<T> read)
    {
        if (!_dialect.IgnoresCase || FieldNames.SameButForCase(entry.Key, fields) is not { } field)
        {
            Unknown(entry, fields);
            return;
        }

        var message =
            _depth == 1 && field is "kind" or "apiVersion"
                ? $"eksctl makes out '{Shown(entry.Key)}' all the same: the field is '{field}'."
                : $"eksctl accepts '{Shown(entry.Key)}' and then drops it without a word: the field is '{field}'.";
        Report(
            EksctlReadingRules.WrongCase,
            entry.Line,
            entry.Column,
            message,
            $"Write '{field}'.",
            path => SpecEdit.Rename(path, field)
        );

        // eksctl's first pass has read it by its right name, so what is wrong inside is refused all the same.
        var outer = _dropping;
        _dropping = true;
        _depth--;
        var tree = entry.Tree;
        _ = read(new(tree, tree.AddMap(tree[entry.Index].Start, [tree.AddRenamed(entry.Index, field)])), this);
        _depth++;
        _dropping = outer;
    }

    /// <summary>Reports a key that is no field.</summary>
    public void Unknown(in NodeEntry entry, string[] fields)
    {
        if (ReferenceEquals(fields, KubernetesReader.V1DeviceFields) && entry.Key == GoneField)
        {
            return;
        }

        if (OtherGroup(entry.Key, fields) is var (rule, home))
        {
            Report(rule, entry, $"'{entry.Key}' is a field of {home} only.");
            return;
        }

        var (message, fix) = UnknownTexts(entry, fields);
        Report(_dialect.UnknownField, entry, message, fix);
    }

    /// <summary>Reports a field that the model has and API server 1.36 has not.</summary>
    public void Newer(in NodeEntry entry)
    {
        var message = $"'{entry.Key}' is new in Kubernetes 1.37; API server 1.36 has no such field.";
        Report(KubernetesReadingRules.NewerField, entry, message);
    }

    /// <summary>The field that a key names in a place where eksctl takes upper and lower case alike.</summary>
    public static string FieldOf(in NodeEntry entry, string[] fields) =>
        FieldNames.SameButForCase(entry.Key, fields) ?? entry.Key;

    /// <summary>Reports a key in a place where eksctl ignores what it doesn't know.</summary>
    public void Ignored(in NodeEntry entry, string[] fields)
    {
        var (message, fix) = UnknownTexts(entry, fields);
        var rule = ReferenceEquals(fields, EksctlReader.OidcIdentityProviderFields)
            ? EksctlReadingRules.IgnoredInProvider
            : EksctlReadingRules.IgnoredInSubnet;
        Report(rule, entry, $"{message} eksctl ignores it without a word.", fix);
    }

    private void Report(RuleInfo rule, in NodeEntry entry, string message, string? fix = null) =>
        Report(rule, entry.Line, entry.Column, message, fix);

    // The other kind of node group, where that has the field.
    private static (RuleInfo Rule, string Home)? OtherGroup(string key, string[] fields) =>
        ReferenceEquals(fields, EksctlReader.ManagedNodeGroupFields) && EksctlReader.NodeGroupFields.Contains(key)
            ? (EksctlReadingRules.SelfManagedOnly, "nodeGroups")
        : ReferenceEquals(fields, EksctlReader.NodeGroupFields) && EksctlReader.ManagedNodeGroupFields.Contains(key)
            ? (EksctlReadingRules.ManagedOnly, "managedNodeGroups")
        : null;

    private static (string Message, string? Fix) UnknownTexts(in NodeEntry entry, string[] fields)
    {
        var message = $"There is no field '{Shown(entry.Key)}' here.";
        return FieldNames.Nearest(entry.Key, fields) is { } nearest
            ? ($"{message} Did you mean '{nearest}'?", $"Write '{nearest}', or remove the field.")
            : (message, null);
    }
}
