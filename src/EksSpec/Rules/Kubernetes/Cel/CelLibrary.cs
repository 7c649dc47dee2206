namespace EksSpec.Rules;

/// <summary>What functions come to.</summary>
internal static class CelLibrary
{
    /// <summary>The value of a call; null where the function doesn't go with the values.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">What it is called with, that on which it is called first.</param>
    public static object? Call(string function, object[] arguments) =>
        Operator(function, arguments)
        ?? Conversion(function, arguments)
        ?? CelTextFunctions.Call(function, arguments)
        ?? CelListFunctions.Call(function, arguments)
        ?? CelTimeFunctions.Call(function, arguments)
        ?? CelKubernetes.Call(function, arguments);

    private static object? Operator(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("_==_", [var a, var b]) => CelEquality.AreEqual(a, b),
            ("_!=_", [var a, var b]) => !CelEquality.AreEqual(a, b),
            ("!_", [bool a]) => !a,
            ("-_", [var a]) => CelNumbers.Negate(a),
            ("_<_" or "_<=_" or "_>_" or "_>=_", [var a, var b]) => Ordered(function, a, b),
            ("_+_", [string a, string b]) => CelTextFunctions.Limited(a.Length + (long)b.Length, () => a + b),
            ("_+_", [byte[] a, byte[] b]) => (byte[])[.. a, .. b],
            ("_+_", [CelList a, CelList b]) => CelListFunctions.Add(a, b),
            ("_+_" or "_-_", [DateTime or CelDuration, DateTime or CelDuration]) => CelTimeFunctions.Calculate(
                function,
                arguments[0],
                arguments[1]
            ),
            (['_', '+' or '-' or '*' or '/' or '%', '_'], [var a, var b]) => CelNumbers.Calculate(function, a, b),
            ("@in", [var a, CelList list]) => list.Items.Any(item => CelEquality.AreEqual(item, a)),
            ("@in", [var a, CelMap map]) => map.Find(a) is not null,
            _ => null,
        };

    private static bool? Ordered(string function, object one, object other) =>
        CelEquality.Compare(one, other) is { } order
            ? function switch
            {
                "_<_" => order < 0,
                "_<=_" => order <= 0,
                "_>_" => order > 0,
                _ => order >= 0,
            }
        : CelEquality.IsNumber(one) && CelEquality.IsNumber(other) ? false
        : null;

    private static object? Conversion(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("type", [var a]) => TypeOf(a),
            ("dyn", [var a]) => a,
            ("int", [var a]) => CelNumbers.ToInt(a),
            ("uint", [var a]) => CelNumbers.ToUint(a),
            ("double", [var a]) => CelNumbers.ToDouble(a),
            ("string", [var a]) => CelTexts.Of(a),
            ("bytes", [byte[] a]) => a,
            ("bytes", [string a]) => System.Text.Encoding.UTF8.GetBytes(a),
            ("bool", [bool a]) => a,
            ("bool", [string a]) => a switch
            {
                "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
                "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
                _ => new CelError("a text is no bool"),
            },
            ("optional.of", [var a]) => new CelOptional(a),
            ("optional.ofNonZeroValue", [var a]) => IsZero(a) ? CelOptional.None : new CelOptional(a),
            ("optional.none", []) => CelOptional.None,
            ("hasValue", [CelOptional a]) => a.Value is not null,
            ("value", [CelOptional a]) => a.Value ?? new CelError("optional.none() has no value"),
            ("or", [CelOptional a, CelOptional b]) => a.Value is null ? b : a,
            ("orValue", [CelOptional a, var b]) => a.Value ?? b,
            _ => null,
        };

    private static bool IsZero(object value) =>
        value switch
        {
            long number => number == 0,
            ulong number => number == 0,
            double number => number == 0,
            bool flag => !flag,
            string text => text.Length == 0,
            byte[] bytes => bytes.Length == 0,
            CelList list => list.Items.Count == 0,
            CelMap map => !map.Entries.Any(),
            CelDuration duration => duration.Nanoseconds == 0,
            DateTime time => time.Ticks == 0,
            _ => value is CelNull,
        };

    private static CelType TypeOf(object value) =>
        value switch
        {
            long => CelType.Int,
            ulong => CelType.Uint,
            double => CelType.Double,
            bool => CelType.Bool,
            string => CelType.Text,
            byte[] => CelType.Bytes,
            DateTime => CelType.Timestamp,
            CelDuration => CelType.Duration,
            CelNull => CelType.Null,
            CelList => CelType.ListOf(CelType.Dyn),
            CelMap => CelType.MapOf(CelType.Dyn, CelType.Dyn),
            CelOptional => CelType.OptionalOf(CelType.Dyn),
            CelType => CelType.TypeOf(CelType.Dyn),
            Quantity => CelType.Named("Quantity"),
            GoUrl => CelType.Named("URL"),
            System.Net.IPAddress => CelType.Named("IP"),
            CelBlock => CelType.Named("CIDR"),
            _ => CelType.Dyn,
        };
}
