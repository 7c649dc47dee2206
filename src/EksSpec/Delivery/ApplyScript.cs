using System.Globalization;
using System.Text;

namespace EksSpec.Delivery;

/// <summary>A script that applies files in their order.</summary>
/// <param name="Title">What it brings where.</param>
/// <param name="Apply">The call of kubectl, without files.</param>
/// <param name="Folder">The folder it stands in, with <c>/</c> behind it.</param>
internal sealed record ApplyScript(string Title, string Apply, string Folder)
{
    /// <summary>The name of the script in its folder.</summary>
    public const string FileName = "apply.sh";

    /// <summary>The script.</summary>
    /// <param name="steps">The files of each call, in their order.</param>
    public FleetFile Of(IEnumerable<IReadOnlyList<DeliveryFile>> steps)
    {
        StringBuilder text = new("#!/bin/sh\n");
        text.Append(CultureInfo.InvariantCulture, $"# {Title}, what others need first.\n");
        text.Append("# Arguments go to kubectl: --context=NAME, --dry-run=server.\n");
        text.Append("set -eu\ncd \"$(dirname \"$0\")\"\n");
        foreach (var step in steps)
        {
            text.Append('\n').Append(Apply);
            foreach (var file in step)
            {
                text.Append(CultureInfo.InvariantCulture, $" \\\n  -f {ShellText.Of(file.Path[Folder.Length..])}");
            }

            text.Append(" \"$@\"\n");
            AppendWait(text, step);
        }

        return FleetFile.OfText($"{Folder}{FileName}", text.ToString());
    }

    // Objects of a new kind are refused until the server serves it.
    private static void AppendWait(StringBuilder text, IReadOnlyList<DeliveryFile> step)
    {
        var definitions = step.SelectMany(file => file.Objects).Where(item => item.Value is V1CustomResourceDefinition);
        var names = string.Join(' ', definitions.Select(item => ShellText.Of($"crd/{item.Ref.Name}")));
        if (names.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"kubectl wait --for=condition=Established --timeout=60s {names} \"$@\"\n"
            );
        }
    }
}
