namespace EksSpec.Access;

/// <summary>Somebody whom the API server lets in, with the names that it knows them by.</summary>
internal sealed record Caller
{
    public required AccessSubject Subject { get; init; }

    /// <summary>By what they are let in: <c>access entry</c> or <c>aws-auth</c>.</summary>
    public required string By { get; init; }

    public required SpecObject Object { get; init; }

    public required SpecPath Path { get; init; }

    /// <summary>The user name, in which <c>{{SessionName}}</c> and its like stand for any text.</summary>
    public string? UserName { get; init; }

    public ValueList<string> Groups { get; init; } = [];

    /// <summary>The field that lists the groups; <see langword="null"/> where they stand in a text.</summary>
    public string? GroupsField { get; init; }

    public ValueList<AccessPolicy> Policies { get; init; } = [];

    /// <summary>The namespace that eksctl lets an AWS service into, with a role of its own making.</summary>
    public string? ServiceNamespace { get; init; }

    /// <summary>Why they are not let in after all.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether a user that a binding names may be this caller: no name of a session has a colon.</summary>
    public bool MayBe(string user) =>
        Pattern is { } pattern
        && StarPattern.Fits(pattern, user)
        && pattern.AsSpan().Count(':') == user.AsSpan().Count(':');

    private string? Pattern => field ??= UserName is null ? null : WithAny(UserName);

    // {{SessionName}}, {{AccountID}}: what stands there only AWS knows.
    private static string WithAny(string name)
    {
        var (text, at) = ("", 0);
        for (int start; (start = name.IndexOf("{{", at, StringComparison.Ordinal)) >= 0; )
        {
            var end = name.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            text += name[at..start] + StarPattern.Any;
            at = end + 2;
        }

        return text + name[at..];
    }
}
