namespace EksSpec.CustomResources;

/// <summary>What writes newest tags into Git: an <c>ImageUpdateAutomation</c> of <c>image.toolkit.fluxcd.io/v1</c>.</summary>
/// <remarks>It changes the lines behind which a comment names a policy, and no others.</remarks>
public sealed record ImageUpdateAutomation : FluxResource
{
    /// <summary>The <c>GitRepository</c>.</summary>
    /// <value><c>spec.sourceRef</c>; required.</value>
    public FluxReference? Source { get; init; }

    /// <summary>The folder whose files are changed.</summary>
    /// <value><c>spec.update.path</c>; <see langword="null"/> leaves it out: the whole repository.</value>
    public string? Path { get; init; }

    /// <summary>Labels of the policies that count.</summary>
    /// <value><c>spec.policySelector.matchLabels</c>; <see langword="null"/> leaves it out: all of the namespace.</value>
    public ValueMap<string>? Policies { get; init; }

    /// <summary>What of the repository is changed.</summary>
    /// <value><c>spec.git.checkout.ref</c>; <see langword="null"/> leaves it out: what the <c>GitRepository</c> reads.</value>
    public GitReference? Checkout { get; init; }

    /// <summary>Name of the author of commits.</summary>
    /// <value><c>spec.git.commit.author.name</c>; <see langword="null"/> leaves it out.</value>
    public string? AuthorName { get; init; }

    /// <summary>E-mail address of the author of commits.</summary>
    /// <value><c>spec.git.commit.author.email</c>; required.</value>
    public string? AuthorEmail { get; init; }

    /// <summary>Template, of Go, of the message of commits.</summary>
    /// <value><c>spec.git.commit.messageTemplate</c>; <see langword="null"/> leaves it out: a short message.</value>
    public string? MessageTemplate { get; init; }

    /// <summary>Values that the template may use as <c>.Values</c>.</summary>
    /// <value><c>spec.git.commit.messageTemplateValues</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? MessageValues { get; init; }

    /// <summary>The Secret with the key that signs commits.</summary>
    /// <value><c>spec.git.commit.signingKey.secretRef.name</c>; <see langword="null"/> leaves it out: they aren't signed.</value>
    public string? SigningSecret { get; init; }

    /// <summary>What the key is: <c>gpg</c> or <c>ssh</c>.</summary>
    /// <value><c>spec.git.commit.signingKey.type</c>; <see langword="null"/> leaves it out: <c>gpg</c>.</value>
    public string? SigningType { get; init; }

    /// <summary>The branch that commits are pushed to; it is made where it isn't there.</summary>
    /// <value><c>spec.git.push.branch</c>; <see langword="null"/> leaves it out: the one that is checked out.</value>
    public string? PushBranch { get; init; }

    /// <summary>What is pushed where, in Git's own words.</summary>
    /// <value><c>spec.git.push.refspec</c>; <see langword="null"/> leaves it out.</value>
    public string? PushRefspec { get; init; }

    /// <summary>Options of the push.</summary>
    /// <value><c>spec.git.push.options</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? PushOptions { get; init; }

    private protected override string Api => ImagePolicy.Version;

    private protected override string Kind => "ImageUpdateAutomation";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("interval", Fields.Text(Interval)),
            ("sourceRef", Source?.ToDocument()),
            ("git", Git()),
            ("policySelector", Policies is null ? null : Fields.Map(("matchLabels", Fields.Map(Policies)))),
            ("update", Fields.Map(("strategy", "Setters"), ("path", Fields.Text(Path)))),
            ("suspend", Fields.Flag(Suspend))
        );

    private InlineDocument Git()
    {
        var key = Fields.Map(("type", Fields.Text(SigningType)), ("secretRef", Named(SigningSecret)));
        var commit = Fields.Map(
            ("author", Fields.Map(("name", Fields.Text(AuthorName)), ("email", Fields.Text(AuthorEmail)))),
            ("messageTemplate", Fields.Text(MessageTemplate)),
            ("messageTemplateValues", Fields.Map(MessageValues)),
            ("signingKey", Fields.NotEmpty(key))
        );
        var push = Fields.Map(
            ("branch", Fields.Text(PushBranch)),
            ("refspec", Fields.Text(PushRefspec)),
            ("options", Fields.Map(PushOptions))
        );
        return Fields.Map(
            ("checkout", Checkout is null ? null : Fields.Map(("ref", Checkout.ToDocument()))),
            ("commit", commit),
            ("push", Fields.NotEmpty(push))
        );
    }
}
