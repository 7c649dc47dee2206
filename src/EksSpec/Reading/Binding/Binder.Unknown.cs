using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <content>What a key was meant to be that is no field: one that belongs elsewhere, or a misspelled one.</content>
internal sealed partial class Binder
{
    // Where so many are wrong, the kind is, and nobody reads that many hints.
    private const int MostPlaces = 20;

    private int _places;

    /// <summary>The whole document; absent, nobody looks where a field belongs.</summary>
    public Node? Root { private get; init; }

    private void ReportUnknown(RuleInfo rule, in NodeEntry entry, string[] fields, string consequence)
    {
        var (key, value) = (entry.Key, entry.Value);
        var sameWord = Array.Find(fields, field => FieldNames.SameButForCase(key, field));
        var place = sameWord is null ? PlaceOf(key, value) : null;
        var word = sameWord ?? Meant.Of(key, fields);
        if (place is { } near && (near.Steps <= 2 || word is null))
        {
            var message = $"There is no field '{Shown(key)}' here: {near}.{consequence}";
            if (near.IsTaken)
            {
                Report(rule, entry, message, $"Remove it: {near.Path} stands there already.");
                return;
            }

            ValueList<SpecEdit> Move(SpecPath from) =>
                [SpecEdit.Set(near.Path, InlineDocuments.Of(value)), SpecEdit.Remove(from)];
            Report(rule, entry.Line, entry.Column, message, $"Move it to {near.Path}.", Move);
            return;
        }

        ValueList<SpecEdit> Rename(SpecPath path) =>
            word is not null && Root is { } root && !Locator.Has(root, path.Parent!.Field(word))
                ? [SpecEdit.Rename(path, word)]
                : [];
        var asked = word ?? Meant.Nearest(key, fields);
        var text = $"There is no field '{Shown(key)}' here.{Meant.Question(asked)}{consequence}";
        var fix = asked is null ? null : $"Write '{asked}', or remove the field.";
        Report(rule, entry.Line, entry.Column, text, fix, Rename);
    }

    private FieldPlace? PlaceOf(string key, Node value) =>
        Root is { } root && ModelOf(root) is { } model && _places++ < MostPlaces
            ? FieldPlaces.Of(root, model, _path.AsSpan(0, _depth - 1), key, value)
            : null;

    private string? ModelOf(Node root) =>
        _dialect == Dialect.Eksctl ? "ClusterConfig"
        : root.Find("apiVersion")?.Text is { } apiVersion && root.Find("kind")?.Text is { } kind
            ? KubernetesReader.ModelOf(apiVersion, kind)
        : null;
}
