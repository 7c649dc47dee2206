using System.Globalization;
using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <content>
/// What could have been meant by a value that is refused: something else than nothing, so that what is found with it and
/// without it does not depend on it.
/// </content>
internal sealed partial class Binder
{
    private const string SomeText = "x";

    private static ResourceQuantity MeantQuantity => new(1, 0, ResourceQuantity.SuffixFormat.DecimalSI);

    private static string MeantText(Node node)
    {
        var value = MeantItem(node);
        return value.Written ?? value.Text ?? SomeText;
    }

    private static Node MeantItem(Node node) => node.Items.Count() == 1 ? node.Items.At(0)!.Value : node;

    private static long MeantNumber(Node node) =>
        int.TryParse(MeantItem(node).Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    private KeyValuePair<string, T> MeantEntry<T>(Node node, NodeReader<T> read) => new(SomeText, read(node, this));
}
