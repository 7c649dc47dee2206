namespace EksSpec.Builders;

/// <summary>Where the data of a branch is.</summary>
internal enum BranchDatabaseKind
{
    /// <summary>A schema in a database of PostgreSQL.</summary>
    PostgreSqlSchema,

    /// <summary>A database of PostgreSQL.</summary>
    PostgreSqlDatabase,

    /// <summary>A database of MySQL.</summary>
    MySqlDatabase,

    /// <summary>A server in the namespace.</summary>
    InNamespace,

    /// <summary>What others have too.</summary>
    Shared,
}
