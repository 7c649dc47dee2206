namespace EksSpec.Builders;

/// <summary>An object that pods need: it is made before them and joins their template.</summary>
internal interface IPodNeed
{
    /// <summary>Makes the pods use it.</summary>
    /// <param name="pod">The pods.</param>
    /// <param name="made">The object as it came out.</param>
    /// <param name="scope">The place that it was made for.</param>
    void Join(V1PodSpec pod, object made, Scope scope);
}
