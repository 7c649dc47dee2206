namespace EksSpec.Reading;

/// <summary>The reader's own limits, and the traps of YAML that nobody refuses.</summary>
internal static partial class ReadingRules;
