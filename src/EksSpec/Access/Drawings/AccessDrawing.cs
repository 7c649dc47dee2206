namespace EksSpec.Access;

/// <summary>What a person or a program reads of who can do what. The same rights give the same text, byte for byte.</summary>
public static class AccessDrawing
{
    /// <summary>How the API server is reached, then a table: who, by what, where, what.</summary>
    /// <param name="access">Who can do what.</param>
    /// <exception cref="ArgumentNullException"><paramref name="access"/> is null.</exception>
    public static string ToText(this ClusterAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return AccessTable.Draw(access);
    }

    /// <summary>
    /// JSON Lines: where a ClusterConfig is known one of <c>{"site":…,"endpoint":{…}}</c>, then one for each way in which a caller
    /// has rights: <c>{"site":…,"who":{…},"by":[…],"namespaces":null,"level":…,"rules":[…],"escalations":[…],"note":…}</c>.
    /// </summary>
    /// <param name="access">Who can do what.</param>
    /// <exception cref="ArgumentNullException"><paramref name="access"/> is null.</exception>
    public static string ToJsonLines(this ClusterAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return AccessJsonLines.Write(access);
    }
}
