using System.Text;

namespace EksSpec.Tests.Conventions;

/// <summary>The rooms of the library stand on floors, and a room uses only rooms on lower floors.</summary>
public class OneWayStreetTests
{
    [Fact]
    public void Dump()
    {
        var text = new StringBuilder();
        foreach (var u in Street.Uses.OrderBy(u => u.ToString(), StringComparer.Ordinal))
            text.Append(u.From).Append('\t').Append(u.To).Append('\t').Append(u.Type).Append('\t').Append(u.Member).Append('\n');
        File.WriteAllText("/tmp/street_uses.tsv", text.ToString());
        File.WriteAllText("/tmp/street_circles.txt", string.Join('\n', Circles.Of(Street.Between(Street.FolderOf).Select(a => (a.From, a.To))).Select(c => string.Join(' ', c))));
        Assert.NotEmpty(Street.Uses);
    }
}
