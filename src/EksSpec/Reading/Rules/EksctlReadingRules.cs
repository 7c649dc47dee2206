namespace EksSpec.Reading;

/// <summary>What eksctl refuses while it decodes a file, and what it passes over in silence: its rules 1 to 17.</summary>
internal static partial class EksctlReadingRules;
