namespace EksSpec.Access;

/// <summary>What rights come to, where there is a word for it.</summary>
internal static class AccessLevels
{
    public const string Everything = "everything";
    public const string ReadEverything = "read everything, secrets too";
    public const string Node = "what a node needs";
    public const string Discovery = "ask which APIs there are, and what it may";
}
