namespace EksSpec.Rules;

/// <summary>How the names of a kind's objects are spelled.</summary>
internal enum NameSpelling
{
    /// <summary>Lower-case letters, digits, <c>-</c> and <c>.</c>, up to 253 characters: most kinds.</summary>
    Subdomain,

    /// <summary>Lower-case letters, digits and <c>-</c>, up to 63 characters.</summary>
    Label,

    /// <summary>Whatever can be one segment of a URL path: anything but <c>.</c>, <c>..</c>, <c>/</c> and <c>%</c>.</summary>
    PathSegment,

    /// <summary>An IP address in its usual spelling.</summary>
    Address,
}
