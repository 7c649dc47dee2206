namespace EksSpec.Rules;

/// <summary>What a name says of the value that it is given.</summary>
internal enum CredentialKind
{
    /// <summary>Nothing secret.</summary>
    None,

    /// <summary>A password, which may be any text.</summary>
    Password,

    /// <summary>A token or a key, which machines make.</summary>
    Token,
}
