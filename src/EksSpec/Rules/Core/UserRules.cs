using EksSpec.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace EksSpec.Rules;

/// <summary>Rules that users write with FluentValidation.</summary>
internal sealed class UserRules
{
    /// <summary>No rule.</summary>
    public static readonly UserRules None = new([]);

    private readonly IReadOnlyList<Func<object, IEnumerable<ValidationFailure>>> _validators;

    private UserRules(IReadOnlyList<Func<object, IEnumerable<ValidationFailure>>> validators) =>
        _validators = validators;

    /// <summary>These rules and one more.</summary>
    public UserRules And<T>(IValidator<T> validator) =>
        new([.. _validators, subject => subject is T value ? validator.Validate(value).Errors : []]);

    /// <summary>These rules and more.</summary>
    public UserRules And(UserRules others) => new([.. _validators, .. others._validators]);

    /// <summary>Runs the rules on the type of an object.</summary>
    public void Check(SpecObject item, Report report)
    {
        if (_validators.Count > 0 && item.Value is { } value)
        {
            Run(value, report.On(item));
        }
    }

    /// <summary>Runs the rules on sites; what they find is told at the cluster, else at the first object.</summary>
    public void Check(Site site, Report report)
    {
        if (_validators.Count > 0 && (site.Cluster ?? site.Objects.FirstOrDefault()) is { } place)
        {
            Run(site, report.On(place));
        }
    }

    private void Run(object subject, Report report)
    {
        foreach (var failure in _validators.SelectMany(run => run(subject)))
        {
            report.Add(RuleOf(failure), PathOf(failure.PropertyName), failure.ErrorMessage);
        }
    }

    private static SpecPath PathOf(string property)
    {
        var path = SpecPath.Root;
        foreach (var step in SpecPath.TryParse(property, out var written) ? written.Steps : [])
        {
            path = step.Key is { Length: > 0 } key
                ? path.Field(char.ToLowerInvariant(key[0]) + key[1..])
                : path.Item(step.Index);
        }

        return path;
    }

    private static RuleInfo RuleOf(ValidationFailure failure) =>
        new(
            failure.ErrorCode,
            failure.Severity switch
            {
                FluentValidation.Severity.Error => Findings.Severity.Error,
                FluentValidation.Severity.Warning => Findings.Severity.Warning,
                _ => Findings.Severity.Info,
            },
            Authority.EksSpec,
            failure.ErrorMessage,
            "Change the value so that the rule holds."
        );
}
