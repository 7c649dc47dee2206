using EksSpec.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace EksSpec.Rules;

/// <summary>
/// A FluentValidation validator over groups of plain checks. It has no property chains: a chain compiles an expression at
/// first use, which for hundreds of rules would cost more than everything else together, and even one costs milliseconds.
/// </summary>
internal sealed class SpecValidator<T>(params IReadOnlyList<RuleGroup<T>> groups) : AbstractValidator<T>
{
    private const string ReportKey = "EksSpec.Report";

    /// <summary>The groups, in the order they run.</summary>
    public IReadOnlyList<RuleGroup<T>> Groups { get; } = groups;

    /// <summary>Runs validators, ours and others', over one subject.</summary>
    /// <param name="validators">The validators.</param>
    /// <param name="subject">What to look at.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Run(IEnumerable<IValidator<T>> validators, T subject, Report report)
    {
        foreach (var validator in validators)
        {
            var context = new ValidationContext<T>(subject);
            context.RootContextData[ReportKey] = report;
            foreach (var failure in validator.Validate(context).Errors)
            {
                report.Add(RuleOf(failure), failure.PropertyName, failure.ErrorMessage);
            }
        }
    }

    /// <summary>Runs the groups over one subject.</summary>
    /// <param name="subject">What to look at.</param>
    /// <param name="report">Where to put the findings.</param>
    public void Run(T subject, Report report)
    {
        foreach (var group in Groups)
        {
            group.Check(subject, report);
        }
    }

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<T> context)
    {
        if (context.RootContextData.TryGetValue(ReportKey, out var value) && value is Report collected)
        {
            Run(context.InstanceToValidate, collected);
            return new();
        }

        var report = new Report(RuleOptions.Default);
        Run(context.InstanceToValidate, report);
        var failures = new List<ValidationFailure>();
        foreach (var finding in report.Sorted())
        {
            failures.Add(FailureOf(finding));
            context.AddFailure(failures[^1]);
        }

        var result = new ValidationResult(failures);
        if (context.ThrowOnFailures && !result.IsValid)
        {
            RaiseValidationException(context, result);
        }

        return result;
    }

    /// <inheritdoc/>
    public override Task<ValidationResult> ValidateAsync(
        ValidationContext<T> context,
        CancellationToken cancellation = default
    ) => Task.FromResult(Validate(context));

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

    private static ValidationFailure FailureOf(Finding finding) =>
        new(finding.Path, finding.Message)
        {
            ErrorCode = finding.Rule.Id,
            CustomState = finding,
            Severity = finding.Severity switch
            {
                Findings.Severity.Error => FluentValidation.Severity.Error,
                Findings.Severity.Warning => FluentValidation.Severity.Warning,
                _ => FluentValidation.Severity.Info,
            },
        };
}
