using FluentValidation.Results;

namespace EksSpec.Rules;

/// <summary>What a user's rule found, in the terms of ours.</summary>
internal sealed class UserFailure
{
    private const string DefaultFix = "Change the value so that the rule holds.";

    /// <summary>Takes a failure over.</summary>
    /// <param name="failure">What the validator says.</param>
    /// <param name="validator">The name of the validator, for failures without an error code.</param>
    public UserFailure(ValidationFailure failure, string validator)
    {
        (Object, var fix) = failure.CustomState switch
        {
            string text => (null, text),
            SpecObject item => (item, DefaultFix),
            (SpecObject item, string text) => (item, text),
            _ => ((SpecObject?)null, DefaultFix),
        };
        Property = failure.PropertyName is { } name && SpecPath.TryParse(name, out var path) ? path : SpecPath.Root;
        Message = failure.ErrorMessage;
        Rule = new(
            IdOf(failure.ErrorCode, validator),
            failure.Severity switch
            {
                FluentValidation.Severity.Error => Severity.Error,
                FluentValidation.Severity.Warning => Severity.Warning,
                _ => Severity.Info,
            },
            Authority.EksSpec,
            Message,
            fix
        );
    }

    /// <summary>The rule, with the fix of this failure.</summary>
    public RuleInfo Rule { get; }

    /// <summary>The fact.</summary>
    public string Message { get; }

    /// <summary>The property as the validator spells it.</summary>
    public SpecPath Property { get; }

    /// <summary>The object that the state names.</summary>
    public SpecObject? Object { get; }

    // Our ids stay ours, so that a suppression or a link never means another rule.
    private static string IdOf(string? code, string validator) =>
        string.IsNullOrWhiteSpace(code) ? validator
        : code.StartsWith("EKS", StringComparison.OrdinalIgnoreCase)
        && code.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? "user:" + code
        : code;
}
