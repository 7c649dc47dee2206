using EksSpec.Builders;

namespace EksSpec;

/// <summary>Where the data of a branch is: a schema or a database of its own on a server, a server of its own, or what others have too.</summary>
/// <remarks>
/// On a server each branch has <c>&lt;application&gt;_&lt;slug&gt;</c>, with <c>_</c> for <c>-</c>: slugs are cut so that PostgreSQL, which
/// cuts names at 63 bytes without a word, and MySQL, which refuses more than 64 characters, take it whole.
/// </remarks>
public sealed record BranchDatabase
{
    private BranchDatabase(BranchDatabaseKind kind, string name) => (Kind, Name) = (kind, name);

    internal BranchDatabaseKind Kind { get; }

    /// <summary>The application, or the name itself where branches share it.</summary>
    internal string Name { get; }

    internal string Image { get; private init; } = "";

    /// <summary>Name of the Secret with the server's address and the right to make databases.</summary>
    internal string Secret { get; private init; } = "";

    internal int Port { get; private init; }

    internal string DataPath { get; private init; } = "";

    internal int User { get; private init; }

    internal ValueMap<string> Variables { get; private init; } = ValueMap<string>.Empty;

    /// <summary>A schema of its own in a database of PostgreSQL.</summary>
    /// <param name="application">Begin of its name: a lower-case letter, then letters, digits and <c>_</c>.</param>
    /// <param name="image">An image with <c>psql</c>, such as <c>postgres:17-alpine</c>.</param>
    /// <param name="secret">Name of a Secret in the environment with <c>PGHOST</c>, <c>PGUSER</c>, <c>PGPASSWORD</c> and <c>PGDATABASE</c>; its user may create schemas.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as it has to be.</exception>
    public static BranchDatabase PostgreSqlSchema(string application, string image, string secret) =>
        OnServer(BranchDatabaseKind.PostgreSqlSchema, application, image, secret);

    /// <summary>A database of its own on a server of PostgreSQL, from 13 on.</summary>
    /// <inheritdoc cref="PostgreSqlSchema"/>
    public static BranchDatabase PostgreSqlDatabase(string application, string image, string secret) =>
        OnServer(BranchDatabaseKind.PostgreSqlDatabase, application, image, secret);

    /// <summary>A database of its own on a server of MySQL.</summary>
    /// <param name="application">Begin of its name: a lower-case letter, then letters, digits and <c>_</c>.</param>
    /// <param name="image">An image with <c>sh</c> and <c>mysql</c>, such as <c>mysql:8.4</c>.</param>
    /// <param name="secret">Name of a Secret in the environment with <c>MYSQL_HOST</c>, <c>MYSQL_USER</c> and <c>MYSQL_PWD</c>; its user may create databases.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as it has to be.</exception>
    public static BranchDatabase MySqlDatabase(string application, string image, string secret) =>
        OnServer(BranchDatabaseKind.MySqlDatabase, application, image, secret);

    /// <summary>A server of its own, whose data ends with its pod: a Deployment and a Service <c>database</c>.</summary>
    /// <param name="image">Image of the server, such as <c>postgres:17</c>.</param>
    /// <param name="port">Its port, such as 5432.</param>
    /// <param name="dataPath">Directory of its data, such as <c>/var/lib/postgresql/data</c>.</param>
    /// <param name="user">The user that it runs as, by number: 999 in the images of Debian.</param>
    /// <param name="variables">Its environment. Never a secret of elsewhere: nobody but the branch reaches the server.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as it has to be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static BranchDatabase InNamespace(
        string image,
        int port,
        string dataPath,
        int user = 999,
        ValueMap<string>? variables = null
    ) =>
        new(BranchDatabaseKind.InNamespace, BranchDatabaseManifest.ObjectName)
        {
            Image = Guard.Text(image),
            Port = Guard.Between(port, 1, 65535),
            DataPath = Guard.AbsolutePath(dataPath),
            User = Guard.AtLeast(user, 1),
            Variables = variables ?? ValueMap<string>.Empty,
        };

    /// <summary>What all branches share, the blueprint included: migrations of two branches then meet each other.</summary>
    /// <param name="name">Its name, as the workloads get it.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static BranchDatabase Shared(string name) => new(BranchDatabaseKind.Shared, Guard.Text(name));

    /// <summary>What workloads of a branch are told: the name of schema or database, or the host of the server.</summary>
    internal string NameFor(string slug) => IsOnServer ? $"{Name}_{slug.Replace('-', '_')}" : Name;

    /// <summary>Whether it has to be made on a server, and dropped again.</summary>
    internal bool IsOnServer => Kind is not (BranchDatabaseKind.InNamespace or BranchDatabaseKind.Shared);

    private static BranchDatabase OnServer(BranchDatabaseKind kind, string application, string image, string secret) =>
        new(kind, Guard.Spelled(application, IdentifierError))
        {
            Image = Guard.Spelled(image, ImageName.Error),
            Secret = Guard.Subdomain(secret),
        };

    private static string? IdentifierError(string text) =>
        text.Length > 0
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? null
            : "is no identifier: a lower-case letter, then letters, digits and '_'";
}
