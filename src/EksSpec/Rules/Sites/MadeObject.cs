namespace EksSpec.Rules;

/// <summary>An object that a controller makes of another.</summary>
/// <param name="Group">The API group of what it is made of; <c>*</c> for any.</param>
/// <param name="Source">The kind of what it is made of; <c>*</c> for any.</param>
/// <param name="Kind">The kind of what is made.</param>
/// <param name="Names">Where its name stands: the first place that has one counts.</param>
internal sealed record MadeObject(string Group, string Source, string Kind, params SpecPath[] Names)
{
    /// <summary>The name, where it is always the same.</summary>
    public string? Name { get; init; }

    /// <summary>Where its namespace stands; absent, it is made beside its source.</summary>
    public SpecPath? Space { get; init; }

    /// <summary>Whether it is made in many namespaces, and no file says in which.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>What is made of an object, as kind, namespace and name.</summary>
    public IEnumerable<(string Kind, string Space, string Name)> Of(SpecObject item, InlineDocument document)
    {
        if (!Fits(Group, ApiGroup.Of(item.Ref.ApiVersion)) || !Fits(Source, item.Ref.Kind))
        {
            return [];
        }

        var space =
            IsEverywhere ? "*"
            : Space is not null ? TextsAt(Space, document).FirstOrDefault(item.Namespace)
            : item.Namespace;
        var names = Name is not null
            ? [Name]
            : Names.Select(path => TextsAt(path, document)).FirstOrDefault(texts => texts.Count > 0, []);
        return names.Select(name => (Kind, space, name));
    }

    private static List<string> TextsAt(SpecPath path, InlineDocument document) =>
        document.Find(path).Select(at => at.Value.AsText).OfType<string>().Where(text => text.Length > 0).ToList();

    private static bool Fits(string part, string text) => part == "*" || part == text;
}
