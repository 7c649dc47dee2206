namespace EksSpec.Rules;

/// <summary>Whether the nodes a pod can run on have room for it.</summary>
internal static partial class RoomRules;
