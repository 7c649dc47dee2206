using EksSpec.Editing;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Import;

/// <summary>Prints objects as they are: those of Kubernetes as initializers, all others as YAML.</summary>
/// <param name="fields">What C# calls the fields.</param>
internal sealed class ManifestPrinter(ModelFields fields)
{
    /// <summary>What the program calls its method that reads YAML.</summary>
    public const string Yaml = "Yaml";

    /// <summary>The statement that adds an object as it is.</summary>
    /// <param name="holder">What it is added to.</param>
    /// <param name="wanted">The object.</param>
    public Chain Statement(string holder, WantedObject wanted)
    {
        if (wanted.IsLeftOut)
        {
            return LeftOut(holder, wanted);
        }

        var literal = wanted.Model is { } model
            ? new ModelPrinter(fields, wanted.Remarks).Object(
                model,
                wanted.Says,
                SpecPath.Root,
                $"new {model}",
                "apiVersion",
                "kind"
            )
            : ModelPrinter.Call(Yaml, Literals.Raw(TextOf(wanted)));
        Chain statement = new(holder);
        statement.Add(ModelPrinter.Call("AddManifest", literal));
        statement.Above.AddRange(wanted.Remarks.TakeAll(SpecPath.Root));
        return statement;
    }

    private static Chain LeftOut(string holder, WantedObject secret)
    {
        var keys = (secret.Says["data"]?.Entries ?? []).Concat(secret.Says["stringData"]?.Entries ?? []);
        Chain nothing = new("");
        nothing.Above.Add(
            Literals.Comment(
                $"Secret {secret.Name} stays out, with {string.Join(", ", keys.Select(key => key.Key))}: say where its values are"
            )
        );
        nothing.Above.Add(Literals.Comment($"by {holder}.AddSecretReference(\"{secret.Name}\", …), or who makes it."));
        return nothing;
    }

    private static string TextOf(WantedObject wanted)
    {
        if (wanted.Source.Document is { Root: { Index: 0 } root })
        {
            var woven = TextFormatter.Weave(root.Tree, wanted.Says);
            if (SpecReader.Read(woven) is [{ Value: InlineDocument same }] && same.Equals(wanted.Says))
            {
                wanted.Remarks.TakeAll(SpecPath.Root);
                return woven;
            }
        }

        return CanonicalYaml.Serialize(wanted.Says);
    }
}
