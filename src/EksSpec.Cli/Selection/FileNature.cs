namespace EksSpec.Cli.Selection;

/// <summary>Tells what a file is by its name and by the keys at its top, before anybody reads it.</summary>
internal static class FileNature
{
    private static readonly string[] OfManifests = ["metadata", "spec"];

    private static readonly string[] OfEksctl =
    [
        "managedNodeGroups",
        "nodeGroups",
        "fargateProfiles",
        "autoModeConfig",
    ];

    private static readonly string[] OfObjects =
    [
        .. OfManifests,
        .. OfEksctl,
        "items",
        "data",
        "stringData",
        "rules",
        "subjects",
        "roleRef",
        "webhooks",
        "provisioner",
    ];

    private static readonly (Reason Reason, string[] Keys)[] Others =
    [
        (Reason.Of("compose file"), ["services"]),
        (Reason.Of("workflow"), ["on", "jobs"]),
        (Reason.Of("workflow"), ["stages"]),
        (Reason.Of("workflow"), ["runs", "name"]),
        (Reason.Of("OpenAPI file"), ["openapi"]),
        (Reason.Of("OpenAPI file"), ["swagger"]),
        (Reason.Of("CloudFormation template"), ["AWSTemplateFormatVersion"]),
        (Reason.Of("CloudFormation template"), ["Resources"]),
    ];

    private static readonly string[] Packages = ["package.json", "package-lock.json", "tsconfig.json", "composer.json"];

    /// <summary>Why a file is passed over; null for one that is meant for a cluster.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="utf8">Its text.</param>
    public static Reason? ReasonToPass(string file, ReadOnlySpan<byte> utf8)
    {
        // A text of two bytes a sign is not looked through like this: whoever reads it sees what it is.
        if (utf8 is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return null;
        }

        HashSet<string> all = new(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
        var hasOther = false;
        for (TopLevelKeys found = new(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8); found.MoveNext(); )
        {
            if (found.Current.Length == 0)
            {
                if (IsBare(keys))
                {
                    return null;
                }

                keys.Clear();
            }
            else if (keys.Add(found.Current) && IsMeant(keys))
            {
                return null;
            }

            hasOther |= IsVersioned(keys);
            all.Add(found.Current);
        }

        return IsBare(keys) ? null
            : hasOther ? Reason.Nameless
            : Packages.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase) ? Reason.Package
            : Array.Find(Others, other => Array.TrueForAll(other.Keys, all.Contains)).Reason ?? Reason.Neither;
    }

    // Who wrote one of the two, and what goes with it, meant an object: the other one is missing, or misspelled.
    private static bool IsMeant(HashSet<string> keys) =>
        (IsVersioned(keys) && Array.Exists(OfObjects, keys.Contains))
        || ((keys.Contains("apiVersion") || keys.Contains("kind")) && Array.Exists(OfManifests, keys.Contains))
        || (keys.Contains("metadata") && Array.Exists(OfEksctl, keys.Contains));

    // Other programs took the habit of Kubernetes for their own files.
    private static bool IsVersioned(HashSet<string> keys) => keys.Contains("apiVersion") && keys.Contains("kind");

    // The beginning of an object, and nothing that speaks against one.
    private static bool IsBare(HashSet<string> keys) => keys.Count == 2 && IsVersioned(keys);
}
