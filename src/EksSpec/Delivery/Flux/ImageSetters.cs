namespace EksSpec.Delivery;

/// <summary>What Flux finds image lines by, and says when it changed them.</summary>
internal static class ImageSetters
{
    /// <summary>The comment behind a line.</summary>
    public static string CommentOf(string policy) => $"# {{\"$imagepolicy\": \"{policy}\"}}";

    /// <summary>The template of a commit's message.</summary>
    public static string Message(string environment) =>
        $"Move images of {environment}\n\n"
        + "{{range .Changed.Changes}}{{print .OldValue}} -> {{println .NewValue}}{{end}}";
}
