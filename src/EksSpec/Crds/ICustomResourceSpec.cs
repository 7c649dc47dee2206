using System.ComponentModel;

namespace EksSpec.CustomResources;

/// <summary>The <c>spec</c> of a custom resource whose record the compiler made of its CustomResourceDefinition.</summary>
public interface ICustomResourceSpec
{
    /// <summary>The resource with this spec.</summary>
    /// <param name="name">Its name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    CustomResource ToResource(string name);
}
