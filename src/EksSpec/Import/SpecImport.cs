namespace EksSpec.Import;

/// <summary>Makes a program of YAML that is there: ClusterConfigs and manifests become builders.</summary>
public static class SpecImport
{
    /// <summary>Writes a C# program that writes what was read.</summary>
    /// <param name="landscape">What was read, as <see cref="Landscape.Of(IEnumerable{Reading.SpecDocument}, LandscapeOptions?)"/> makes it.</param>
    /// <param name="options">What else is said; absent, nothing.</param>
    /// <returns>The program, and what is to be known of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="landscape"/> is null.</exception>
    /// <remarks>
    /// Compiled and run it writes documents of the same meaning: each has the same canonical JSON, apart from the namespace of an
    /// object that named none. Every call in it was made while it was written, and what it makes was compared.
    /// </remarks>
    public static ImportedProgram ToProgram(Landscape landscape, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(landscape);
        return FleetImport.Of(landscape, options ?? ImportOptions.Default);
    }
}
