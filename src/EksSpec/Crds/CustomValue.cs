using System.ComponentModel;
using System.Globalization;

namespace EksSpec.CustomResources;

/// <summary>A value that is read, with its place: generated code asks it for what its schema says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CustomValue
{
    private readonly CustomValue? _parent;
    private readonly string? _key;
    private readonly int _index;

    internal CustomValue(InlineDocument document, CustomValue? parent, string? key, int index = 0) =>
        (Document, _parent, _key, _index) = (document, parent, key, index);

    /// <summary>The value as it is.</summary>
    public InlineDocument Document { get; }

    /// <summary>Whether it is <c>null</c>.</summary>
    public bool IsNull => Document.Kind == InlineDocumentKind.Null;

    private SpecPath Path =>
        _parent is null ? SpecPath.Root
        : _key is null ? _parent.Path.Item(_index)
        : _parent.Path.Entry(_key);

    /// <summary>The value at the top of a document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static CustomValue Root(InlineDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document, null, null);
    }

    /// <summary>A whole number as a document.</summary>
    /// <param name="number">The number.</param>
    public static InlineDocument Of(long number) => number;

    /// <summary>A number as a document.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="FormatException">It is infinite or none.</exception>
    public static InlineDocument Of(double number) =>
        InlineDocument.OfNumber(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A whole number or a text as a document.</summary>
    /// <param name="either">The value.</param>
    public static InlineDocument Of(IntOrString either) => KubernetesParts.Write(either);

    /// <summary>A part of a pod as a document.</summary>
    /// <param name="part">An object of <c>k8s.Models</c>.</param>
    /// <exception cref="ArgumentException">It holds what no document can hold.</exception>
    public static InlineDocument Of(object part) => KubernetesParts.Write(part);

    /// <summary>A list as a document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="write">Writes an item.</param>
    public static InlineDocument OfList<T>(ValueList<T> items, Func<T, InlineDocument> write) =>
        InlineDocument.OfList(items.Select(write).ToValueList());

    /// <summary>A map as a document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="write">Writes a value.</param>
    public static InlineDocument OfMap<T>(ValueMap<T> map, Func<T, InlineDocument> write) =>
        InlineDocument.OfMap(map.Select(entry => KeyValuePair.Create(entry.Key, write(entry.Value))).ToValueList());

    /// <summary>A text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public string Text() => OfKind(InlineDocumentKind.Text, "a text").Document.Scalar!;

    /// <summary>A truth value.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public bool Boolean() => OfKind(InlineDocumentKind.Boolean, "true or false").Document.AsBoolean!.Value;

    /// <summary>A whole number of 32 bits.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public int Int32() =>
        Int64() is >= int.MinValue and <= int.MaxValue and var number
            ? (int)number
            : throw Wrong("is no whole number of 32 bits");

    /// <summary>A whole number of 64 bits.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public long Int64() =>
        // An API server takes 1.0 and 1e3 for whole numbers too.
        decimal.TryParse(Digits(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && decimal.Truncate(number) == number
        && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw Wrong("is no whole number of 64 bits");

    /// <summary>A number.</summary>
    /// <exception cref="FormatException">It is none, or has no double near it.</exception>
    public double Number() =>
        double.Parse(Digits(), NumberStyles.Float, CultureInfo.InvariantCulture) is var number
        && double.IsFinite(number)
            ? number
            : throw Wrong("is too large a number");

    /// <summary>A whole number or a text.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public IntOrString IntOrString() => Quantity();

    /// <summary>An amount, which may be written as a number.</summary>
    /// <exception cref="FormatException">It is neither a number nor a text.</exception>
    public string Quantity() =>
        Document.Kind is InlineDocumentKind.Text or InlineDocumentKind.Number
            ? Document.Scalar!
            : throw Wrong("is neither a number nor a text");

    /// <summary>A list.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads an item.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public ValueList<T> List<T>(Func<CustomValue, T> read) =>
        OfKind(InlineDocumentKind.List, "a list")
            .Document.Items.Select((item, i) => read(new(item, this, null, i)))
            .ToValueList();

    /// <summary>A map.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public ValueMap<T> Map<T>(Func<CustomValue, T> read) =>
        ValueMap.From(
            OfKind(InlineDocumentKind.Map, "a map")
                .Document.Entries.Select(entry =>
                    KeyValuePair.Create(entry.Key, read(new(entry.Value, this, entry.Key)))
                )
        );

    /// <summary>A part of a pod.</summary>
    /// <typeparam name="T">A class of <c>k8s.Models</c>.</typeparam>
    /// <exception cref="FormatException">It holds what the class can't hold.</exception>
    public T Kubernetes<T>()
        where T : class
    {
        var (part, wrong) = KubernetesParts.Read<T>(Document);
        return part ?? throw new FormatException(wrong is null ? $"{Path} is no {typeof(T).Name}" : Join(wrong));
    }

    /// <summary>What is thrown for a text that is none of some.</summary>
    /// <param name="texts">The texts.</param>
    public FormatException IsNoneOf(params string[] texts) => Wrong($"is none of '{string.Join("', '", texts)}'");

    internal CustomValue OfKind(InlineDocumentKind kind, string expected) =>
        Document.Kind == kind ? this : throw Wrong($"is not {expected}");

    internal FormatException Wrong(string what) =>
        new($"{(_parent is null ? "The document" : Path.ToString())} {what}.");

    private string Digits() => OfKind(InlineDocumentKind.Number, "a number").Document.Scalar!;

    private string Join(Finding wrong) => $"{Path}.{wrong.Path}: {wrong.Message}";
}
