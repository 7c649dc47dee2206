namespace EksSpec.Tests.Rules.Pods;

public class CredentialsTests
{
    [Theory]
    [InlineData("DB_PASSWORD", "open-sesame")]
    [InlineData("PGPASSWORD", "postgres")]
    [InlineData("smtpPassword", "open-sesame")]
    [InlineData("Smtp__Password", "12345678")]
    [InlineData("RABBITMQ_DEFAULT_PASS", "guest")]
    [InlineData("PASSWORD1", "open-sesame")]
    [InlineData("STRIPE_API_KEY", "live4eC39HqLyjWDarjt")]
    [InlineData("CLIENT_SECRET", "a1b2c3d4e5f6")]
    [InlineData("NPM_TOKEN", "a1b2c3d4e5f6")]
    [InlineData("ANYTHING", "AKIAEXAMPLEEXAMPLE00")]
    [InlineData("ANYTHING", "-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("ANYTHING", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzaG9wIn0.c2lnbmF0dXJl")]
    [InlineData("DATABASE_URL", "postgres://app:open-sesame@db.example.com/app")]
    [InlineData("CONNECTION", "Server=db;User Id=app;Password=open-sesame")]
    [InlineData("CONNECTION", "host=db user=app password=open-sesame")]
    [InlineData("STORAGE", "DefaultEndpointsProtocol=https;AccountKey=ZXhhbXBsZWV4YW1wbGU=")]
    public void A_credential_is_found_by_its_name_or_its_form(string name, string value)
    {
        var finding = Assert.Single(Found(name, value));

        Assert.DoesNotContain(value, finding.Message + finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DB_PASSWORD", "")]
    [InlineData("DB_PASSWORD", "$(DB_SECRET)")]
    [InlineData("DB_PASSWORD", "${DB_PASSWORD}")]
    [InlineData("DB_PASSWORD", "{{ .Values.password }}")]
    [InlineData("DB_PASSWORD", "<your password>")]
    [InlineData("DB_PASSWORD", "changeme")]
    [InlineData("DB_PASSWORD", "CHANGE-ME")]
    [InlineData("DB_PASSWORD", "xxxxxxxx")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "UPDATE_AWS_SECRET_ACCESS_KEY")]
    [InlineData("DB_PASSWORD", "-")]
    [InlineData("DB_PASSWORD", "/run/secrets/db")]
    [InlineData("DB_PASSWORD", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db")]
    [InlineData("DB_PASSWORD", "vault:secret/data/db#password")]
    [InlineData("DB_PASSWORD", "ENC[AES256_GCM,data:a1b2]")]
    [InlineData("DB_PASSWORD_FILE", "/run/secrets/db")]
    [InlineData("REQUIRE_PASSWORD", "true")]
    [InlineData("PASSWORD_MIN_LENGTH", "12")]
    [InlineData("TOKEN_TTL_SECONDS", "3600")]
    [InlineData("MAX_TOKEN", "4096")]
    [InlineData("WEBHOOK_SECRET", "elastic-webhook-server-cert")]
    [InlineData("TLS_SECRET", "shop-tls-2026")]
    [InlineData("API_KEY_HEADER", "X-Api-Key")]
    [InlineData("PARTITION_KEY", "customer-id-0001")]
    [InlineData("PWD", "home-of-the-shop")]
    [InlineData("DATABASE_URL", "postgres://app:$(DB_PASSWORD)@db.example.com/app")]
    [InlineData("DATABASE_URL", "postgres://db.example.com:5432/app@shop")]
    [InlineData("CONNECTION", "Server=db;Password=${DB_PASSWORD};User Id=app")]
    public void What_stands_for_a_credential_is_none(string name, string value) => Assert.Empty(Found(name, value));

    [Theory]
    [InlineData(
        "application.properties",
        "spring.datasource.user=app\\nspring.datasource.password=open-sesame\\n",
        true
    )]
    [InlineData(
        "appsettings.json",
        "{\\n  \\\"Smtp\\\": {\\n    \\\"Password\\\": \\\"open-sesame\\\"\\n  }\\n}",
        true
    )]
    [InlineData("application.properties", "spring.datasource.password=${DB_PASSWORD}\\n", false)]
    [InlineData("README.txt", "password=open-sesame\\n", false)]
    public void Settings_of_a_ConfigMap_are_read(string key, string text, bool isFound) =>
        Assert.Equal(
            isFound,
            RuleExamples
                .Check($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: shop}}\ndata: {{{key}: \"{text}\"}}\n")
                .Findings.Any(finding => finding.Rule.Id == "EKS4401")
        );

    private static IEnumerable<Findings.Finding> Found(string name, string value) =>
        RuleExamples
            .Check(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n  - name: web\n    image: shop:1.0\n"
                    + $"    env: [{{name: {name}, value: '{value}'}}]\n"
            )
            .Findings.Where(finding => finding.Rule.Id == "EKS4400");
}
