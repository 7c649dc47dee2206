namespace EksSpec.Import;

/// <summary>A node group, and the statement that adds it: it gets a variable when somebody names it.</summary>
internal sealed record NodeGroupHandle(INodeGroup Group, Chain Statement);
