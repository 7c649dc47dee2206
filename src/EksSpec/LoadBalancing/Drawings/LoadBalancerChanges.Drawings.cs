namespace EksSpec.LoadBalancing;

/// <content>What a person or a program reads of it.</content>
public sealed partial record LoadBalancerChanges
{
    /// <summary>What happens to each group, with who does it in which file.</summary>
    public string ToText() => ChangesText.Write(this);

    /// <summary>
    /// A JSON object a line for each group:
    /// <c>{"site":…,"group":…,"fate":"replaced","before":…,"after":…,"by":[…],"reasons":[…],"changes":[…]}</c>.
    /// </summary>
    public string ToJsonLines() => ChangesJsonLines.Write(this);
}
