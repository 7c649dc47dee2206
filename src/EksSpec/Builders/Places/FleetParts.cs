using EksSpec.Builders;

namespace EksSpec;

/// <summary>Parts of a fleet that was checked as a whole.</summary>
public static class FleetParts
{
    /// <summary>Some environments, to be written without the others.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="environments">The environments, at least one: a branch's, for example.</param>
    /// <returns>Their files.</returns>
    /// <exception cref="ArgumentException">There is no environment, or one isn't of this fleet.</exception>
    /// <exception cref="ArgumentNullException">The fleet, the list or an environment is null.</exception>
    public static FleetPart Only(this Fleet fleet, params IEnumerable<EnvironmentBuilder> environments)
    {
        Guard.Given(fleet);
        var folders = Guard
            .Items(environments)
            .Select(static environment => Guard.Given(environment).Folder)
            .ToValueList();
        foreach (var folder in folders)
        {
            if (!fleet.Files.Any(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            {
                throw new ArgumentException($"Fleet '{fleet.Name}' has no files in '{folder}'.", nameof(environments));
            }
        }

        // A delivery tool has files of an environment elsewhere.
        var parts = fleet.Parts.Where(part => folders.Contains(part.Value)).Select(part => part.Key);
        return new([.. folders, .. parts], fleet.Files);
    }
}
