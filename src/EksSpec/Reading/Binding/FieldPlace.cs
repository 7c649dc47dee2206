namespace EksSpec.Reading.Binding;

/// <summary>The place where a field belongs.</summary>
/// <param name="Path">The place, with the field.</param>
/// <param name="Steps">How far it is: the steps up to what both places have in common, and down from there.</param>
/// <param name="Up">How many of the steps go up.</param>
/// <param name="IsHeld">Whether what is to hold the field stands in the document.</param>
/// <param name="IsTaken">Whether the field stands there already.</param>
internal readonly record struct FieldPlace(SpecPath Path, int Steps, int Up, bool IsHeld, bool IsTaken)
{
    private static readonly string[] Levels = ["no level", "one level", "two levels", "three levels", "four levels"];

    /// <summary>Where it belongs, as half a sentence.</summary>
    public override string ToString()
    {
        var holder = Path.Parent is { IsRoot: false } parent ? $"'{parent}'" : "the top level";
        return Steps == Up ? $"it belongs to {holder}, {Levels[Up]} up" : $"it belongs to {holder}";
    }
}
