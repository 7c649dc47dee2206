using Microsoft.CodeAnalysis;

namespace EksSpec.Crds;

/// <summary>What the compiler tells of a file.</summary>
internal static class CrdDiagnostics
{
    public const string Unreadable = "EKSCRD001";
    public const string NoDefinition = "EKSCRD002";
    public const string Incomplete = "EKSCRD003";
    public const string NoVersion = "EKSCRD004";
    public const string Twice = "EKSCRD005";
    public const string NoType = "EKSCRD006";
    public const string NoNamespace = "EKSCRD007";

    private static readonly DiagnosticDescriptor UnreadableRule = new(
        Unreadable,
        "The file can't be read as YAML or JSON",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NoDefinitionRule = new(
        NoDefinition,
        "The file holds no CustomResourceDefinition",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor IncompleteRule = new(
        Incomplete,
        "The CustomResourceDefinition lacks what its records are made of",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NoVersionRule = new(
        NoVersion,
        "The CustomResourceDefinition has no such version",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor TwiceRule = new(
        Twice,
        "The kind is defined twice",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NoTypeRule = new(
        NoType,
        "A part of the schema has no type, and stays a document",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private static readonly DiagnosticDescriptor NoNamespaceRule = new(
        NoNamespace,
        "The namespace is none",
        "{0}",
        "EksSpec",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static DiagnosticDescriptor Find(string id) =>
        id switch
        {
            Unreadable => UnreadableRule,
            NoDefinition => NoDefinitionRule,
            Incomplete => IncompleteRule,
            NoVersion => NoVersionRule,
            Twice => TwiceRule,
            NoType => NoTypeRule,
            _ => NoNamespaceRule,
        };
}
