using EksSpec.Findings;
using FluentValidation;
using FluentValidation.Results;

namespace EksSpec.Rules;

/// <summary>
/// A FluentValidation validator over groups of plain checks. One property chain for all of them: a chain compiles an
/// expression at first use, which for hundreds of rules would cost more than everything else together.
/// </summary>
internal sealed class SpecValidator<T> : AbstractValidator<T>
{
    private const string ReportKey = "EksSpec.Report";

    public SpecValidator(params IReadOnlyList<RuleGroup<T>> groups)
    {
        Groups = groups;
        RuleFor(subject => subject)
            .Custom(
                (subject, context) =>
                {
                    if (context.RootContextData.TryGetValue(ReportKey, out var value) && value is Report report)
                    {
                        Check(subject, report);
                    }
                    else
                    {
                        ReportFailures(subject, context);
                    }
                }
            );
    }

    /// <summary>The groups, in the order they run.</summary>
    public IReadOnlyList<RuleGroup<T>> Groups { get; }

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

    private void Check(T subject, Report report)
    {
        foreach (var group in Groups)
        {
            group.Check(subject, report);
        }
    }

    private void ReportFailures(T subject, ValidationContext<T> context)
    {
        var report = new Report(RuleOptions.Default);
        Check(subject, report);
        foreach (var finding in report.Findings)
        {
            context.AddFailure(FailureOf(finding));
        }
    }
}
