namespace EksSpec.GoText;

/// <summary>What is known of the type parameters while an expression is checked.</summary>
internal sealed class CelTypeMapping
{
    private Dictionary<string, CelType> _known = new(StringComparer.Ordinal);

    /// <summary>Whether values of the given types can go where the wanted ones are asked for; learns from it if so.</summary>
    public bool Assign(IReadOnlyList<CelType> given, IReadOnlyList<CelType> wanted)
    {
        var before = _known;
        _known = new(before, StringComparer.Ordinal);
        var fits = AllAssignable(given, wanted);
        _known = fits ? _known : before;
        return fits;
    }

    /// <summary>The type with everything known put in.</summary>
    /// <param name="type">The type.</param>
    /// <param name="open">Whether an unknown parameter stays one; else it becomes <c>dyn</c>.</param>
    public CelType Resolve(CelType type, bool open = true) =>
        type.Kind != CelKind.Parameter
            ? type.Parameters.Count == 0
                ? type
                : type.With(parameter => Resolve(parameter, open))
            : _known.TryGetValue(type.Name, out var known)
                ? Resolve(known, open)
                : open
                    ? type
                    : CelType.Dyn;

    /// <summary>The type that holds what both hold; the two are known to fit.</summary>
    public static CelType MostGeneral(CelType one, CelType other) => IsAsGeneral(one, other) ? one : other;

    private static bool IsAsGeneral(CelType one, CelType other) =>
        one.Kind is CelKind.Dyn or CelKind.Parameter
        || (
            other.Kind is not (CelKind.Dyn or CelKind.Parameter)
            && one.Kind == other.Kind
            && one.Name == other.Name
            && one.Parameters.Zip(other.Parameters, IsAsGeneral).All(general => general)
        );

    private bool AllAssignable(IReadOnlyList<CelType> given, IReadOnlyList<CelType> wanted)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (!IsAssignable(given[i], wanted[i]))
            {
                return false;
            }
        }

        return given.Count == wanted.Count;
    }

    private bool IsAssignable(CelType given, CelType wanted)
    {
        if (wanted.Kind == CelKind.Parameter)
        {
            var (valid, known) = Bind(given, wanted);
            if (valid || known)
            {
                return valid;
            }
        }

        return (given.Kind, wanted.Kind) switch
        {
            (CelKind.Parameter, _) => Bind(wanted, given).Valid,
            (CelKind.Dyn, _) or (_, CelKind.Dyn) => true,
            (CelKind.Null, _) => wanted.IsNullable,
            (_, CelKind.Null) => given.IsNullable,
            var (one, other) => one == other
                && given.Name == wanted.Name
                // Any type can be compared with any other.
                && (given.Name == "type" || AllAssignable(given.Parameters, wanted.Parameters)),
        };
    }

    private (bool Valid, bool Known) Bind(CelType type, CelType parameter)
    {
        var known = _known.GetValueOrDefault(parameter.Name);
        if (type.Equals(parameter) || type.Equals(known))
        {
            return (true, true);
        }

        if (known is not null)
        {
            if (!IsAssignable(type, known))
            {
                return (false, true);
            }

            var general = MostGeneral(type, known);
            if (!Mentions(general, parameter))
            {
                _known[parameter.Name] = general;
            }

            return (true, true);
        }

        if (Mentions(type, parameter))
        {
            return (false, false);
        }

        _known[parameter.Name] = type;
        return (true, false);
    }

    private bool Mentions(CelType type, CelType parameter) =>
        type.Equals(parameter)
        || (
            type.Kind == CelKind.Parameter && _known.TryGetValue(type.Name, out var known) && Mentions(known, parameter)
        )
        || type.Parameters.Any(inner => Mentions(inner, parameter));
}
