namespace EksSpec.LoadBalancing;

/// <summary>A line of a picture.</summary>
/// <param name="Text">What it says.</param>
internal sealed record PictureLine(string Text)
{
    /// <summary>Whether it stands above others.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether somebody asks first who the client is.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Who is sent the requests.</summary>
    public ValueList<PictureService> Services { get; init; } = [];
}

/// <summary>A Service of a picture.</summary>
internal sealed record PictureService(string Namespace, string Name);
