namespace EksSpec.Writing;

/// <summary>Finds the generated code for an object.</summary>
internal static class ModelWriter
{
    /// <summary>Writes an object that stands alone.</summary>
    /// <exception cref="ArgumentException">The object is no document.</exception>
    public static void WriteDocument(DocumentWriter writer, object document)
    {
        switch (document)
        {
            case InlineDocument inline:
                writer.Write(inline);
                break;
            case ClusterConfig config:
                EksctlWriter.Write(writer, config);
                break;
            default:
                if (!TryWrite(writer, document))
                {
                    throw new ArgumentException(
                        $"A {document.GetType()} is no document: give a ClusterConfig, a Kubernetes object or an InlineDocument.",
                        nameof(document)
                    );
                }

                break;
        }
    }

    /// <summary>Writes an object of the model, whole document or part of one.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryWrite(DocumentWriter writer, object value)
    {
        // A class that a user derived from one of the model is written as that one.
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (KubernetesWriter.TryWrite(writer, type.Name, value) || EksctlWriter.TryWrite(writer, type.Name, value))
            {
                return true;
            }
        }

        return false;
    }
}
