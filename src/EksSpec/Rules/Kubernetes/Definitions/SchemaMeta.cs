namespace EksSpec.Rules;

/// <summary>Whether a schema describes kind, apiVersion or metadata of an object, or something within them.</summary>
/// <param name="IsInside">Whether it does.</param>
/// <param name="HasNoDefaults">Whether it can't have a default there.</param>
internal readonly record struct SchemaMeta(bool IsInside, bool HasNoDefaults)
{
    /// <summary>The same for the values of a map: which of them are there, nobody knows before an object is.</summary>
    public SchemaMeta InMap => IsInside ? new(true, true) : this;

    /// <summary>The same for a property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="schema">The schema that has it.</param>
    /// <param name="place">What that schema describes.</param>
    public SchemaMeta In(string name, Schema schema, SchemaPlace place)
    {
        var isRoot = place == SchemaPlace.Root;
        return (isRoot || schema.IsEmbedded) && name is "kind" or "apiVersion" or "metadata"
            ? new(true, HasNoDefaults || isRoot)
            : this;
    }
}
