namespace EksSpec.Builders;

/// <summary>How a database is made, so that it can be said again, and dropped. Names are plain identifiers, so none needs quotes.</summary>
internal static class DatabaseCommands
{
    public static string[] Create(BranchDatabaseKind kind, string name) =>
        kind switch
        {
            BranchDatabaseKind.PostgreSqlSchema => Psql($"CREATE SCHEMA IF NOT EXISTS {name}"),
            // PostgreSQL has no IF NOT EXISTS for databases.
            BranchDatabaseKind.PostgreSqlDatabase => Shell(
                $"printf '%s\\n' \"SELECT 'CREATE DATABASE {name}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{name}')\\gexec\" | psql --set=ON_ERROR_STOP=1"
            ),
            _ => MySql($"CREATE DATABASE IF NOT EXISTS {name}"),
        };

    public static string[] Drop(BranchDatabaseKind kind, string name) =>
        kind switch
        {
            BranchDatabaseKind.PostgreSqlSchema => Psql($"DROP SCHEMA IF EXISTS {name} CASCADE"),
            BranchDatabaseKind.PostgreSqlDatabase => Psql($"DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            _ => MySql($"DROP DATABASE IF EXISTS {name}"),
        };

    private static string[] Psql(string statement) => ["psql", "--set=ON_ERROR_STOP=1", $"--command={statement}"];

    private static string[] MySql(string statement) =>
        Shell($"exec mysql --host=\"$MYSQL_HOST\" --user=\"$MYSQL_USER\" --execute='{statement}'");

    private static string[] Shell(string script) => ["sh", "-c", script];
}
