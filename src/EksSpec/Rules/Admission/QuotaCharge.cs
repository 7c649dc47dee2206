namespace EksSpec.Rules;

/// <summary>What one object takes of quotas.</summary>
internal abstract class QuotaCharge
{
    /// <summary>How much of a resource it takes.</summary>
    public abstract decimal On(string resource);

    /// <summary>Whether it is in a scope; what knows no scopes is in none.</summary>
    public virtual bool IsIn(V1ScopedResourceSelectorRequirement scope) => false;

    /// <summary>Whether a name fits what a scope asks of it.</summary>
    /// <param name="scope">What is asked.</param>
    /// <param name="name">The name; empty for none.</param>
    protected static bool Fits(V1ScopedResourceSelectorRequirement scope, string? name)
    {
        var isThere = !string.IsNullOrEmpty(name);
        return scope.OperatorProperty switch
        {
            "In" => isThere && scope.Values?.Contains(name!) == true,
            "NotIn" => !isThere || scope.Values?.Contains(name!) != true,
            "Exists" => isThere,
            _ => !isThere,
        };
    }
}
