namespace EksSpec.Rules;

/// <summary>Which nodes can use the devices of a slice: one choice, in the slice or in every device.</summary>
internal static partial class NodeChoices
{
    /// <summary>Looks at the choice of a slice.</summary>
    public static void OfSlice(V1ResourceSliceSpec slice, Report report)
    {
        var isSelected = slice.NodeSelector is not null;
        CheckFields(slice.NodeName, slice.NodeSelector, slice.AllNodes, report);
        CheckTrue(slice.PerDeviceNodeSelection, "perDeviceNodeSelection", report);
        var terms = slice.NodeSelector?.NodeSelectorTerms?.Count ?? 0;
        const string TermsField = "nodeSelector.nodeSelectorTerms";
        report.If(isSelected && terms != 1, NodesFit, TermsField, $"The selector has {terms} terms.");
        bool[] chosen =
        [
            !string.IsNullOrEmpty(slice.NodeName),
            isSelected,
            slice.AllNodes == true,
            slice.PerDeviceNodeSelection == true,
        ];
        var count = chosen.Count(isChosen => isChosen);
        report.If(count != 1, OneChoice, "", $"{count} fields say which nodes can use the devices.");
    }

    /// <summary>Looks at the choice of a device.</summary>
    public static void OfDevice(V1Device device, bool isOwn, Report report)
    {
        var isSet = device is not { NodeName: null, NodeSelector: null, AllNodes: null };
        if (!isOwn)
        {
            report.If(isSet, OneChoice, "", $"The slice says which nodes can use the device, not the device.");
            return;
        }

        CheckFields(device.NodeName, device.NodeSelector, device.AllNodes, report);
        bool[] chosen =
        [
            !string.IsNullOrEmpty(device.NodeName),
            device.NodeSelector is not null,
            device.AllNodes == true,
        ];
        var count = chosen.Count(isChosen => isChosen);
        report.If(count != 1, OneChoice, "", $"{count} fields say which nodes can use the device.");
    }

    private static void CheckFields(string? node, V1NodeSelector? selector, bool? all, Report report)
    {
        report.Subdomain(node, NodesFit, "nodeName");
        NodeSelectors.Check(selector, "nodeSelector", report);
        CheckTrue(all, "allNodes", report);
    }

    private static void CheckTrue(bool? value, string field, Report report) =>
        report.If(value == false, NodesFit, field, $"{field} is false; it can be true, or absent.", Mend.Remove);
}
