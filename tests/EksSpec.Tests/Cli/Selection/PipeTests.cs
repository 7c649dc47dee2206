namespace EksSpec.Tests.Cli.Selection;

/// <summary>What other programs print goes into the tool as it is.</summary>
public class PipeTests
{
    private const string Kustomized = """
        apiVersion: v1
        data:
          MODE: develop
        kind: ConfigMap
        metadata:
          labels:
            app: web
          name: dev-settings-7b5k2m9c4d
          namespace: shop-dev
        ---
        apiVersion: v1
        kind: Service
        metadata:
          labels:
            app: web
          name: dev-web
          namespace: shop-dev
        spec:
          ports:
          - name: http
            port: 80
            targetPort: http
          selector:
            app: web
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          labels:
            app: web
          name: dev-web
          namespace: shop-dev
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - envFrom:
                - configMapRef:
                    name: dev-settings-7b5k2m9c4d
                image: registry.example.com/web:1.4.2
                name: web
                ports:
                - containerPort: 8080
                  name: http

        """;

    private const string Templated = """
        ---
        # Source: mailer/templates/serviceaccount.yaml
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: mail-mailer
          labels:
            helm.sh/chart: mailer-0.3.1
            app.kubernetes.io/managed-by: Helm
        automountServiceAccountToken: false
        ---
        # Source: mailer/templates/empty.yaml
        ---
        # Source: mailer/templates/deployment.yaml
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: mail-mailer
          labels:
            helm.sh/chart: mailer-0.3.1
        spec:
          selector:
            matchLabels:
              app.kubernetes.io/name: mailer
          template:
            metadata:
              labels:
                app.kubernetes.io/name: mailer
            spec:
              serviceAccountName: mail-mailer
              containers:
                - name: mailer
                  image: "registry.example.com/mailer:2.0.1"

        ---
        # Source: mailer/templates/roles.yaml
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: ConfigMap
            metadata:
              name: mail-mailer
            data: {}
        ---
        # Source: mailer/templates/tests/connection.yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: "mail-mailer-test"
          annotations:
            "helm.sh/hook": test
        spec:
          containers:
            - name: wget
              image: registry.example.com/busybox:1.36
              command: ['wget']
          restartPolicy: Never

        """;

    [Theory]
    [InlineData(Kustomized, 3)]
    [InlineData(Templated, 4)]
    public void Nothing_false_is_said_of_it(string printed, int documents)
    {
        var run = ToolRun.With(printed, "validate", "--profile", "baseline", "--format", "json", "-");

        Assert.Equal(documents, run.Lines.Length);
        Assert.Empty(Findings.Of(run).Refused());
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData(Kustomized, "targetPort: http", "targetPort: htpp")]
    [InlineData(Templated, "serviceAccountName: mail-mailer", "serviceAcountName: mail-mailer")]
    public void And_what_is_wrong_with_it_is_told(string printed, string right, string wrong)
    {
        var run = ToolRun.With(printed.Replace(right, wrong, StringComparison.Ordinal), "validate", "-");

        Assert.Equal(1, run.Code);
    }
}
