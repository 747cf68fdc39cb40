using Microsoft.Extensions.FileProviders;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>The page's font as a style that carries it along: a picture looks the same where the font is not installed.</summary>
internal sealed class PictureFonts
{
    // As in wwwroot/css/app.css.
    private static readonly (string Script, string Range)[] Scripts =
    [
        ("arabic", "U+0600-06FF, U+0750-077F, U+0870-08E1, U+FB50-FDFF, U+FE70-FEFC, U+200C-200E, U+2010-2011"),
        ("latin", "U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215"),
    ];

    private static readonly string[] Weights = ["400", "600"];

    private readonly IFileProvider _files;
    private readonly Lazy<string> _style;

    /// <summary>Finds the font among the files that the site serves.</summary>
    public PictureFonts(IWebHostEnvironment site)
        : this(site.WebRootFileProvider)
    {
    }

    internal PictureFonts(IFileProvider files) => (_files, _style) = (files, new Lazy<string>(Read));

    /// <summary>The style, read once.</summary>
    /// <exception cref="FileNotFoundException">The build did not restore the font.</exception>
    internal string Style => _style.Value;

    private string Read() => string.Concat(
        from script in Scripts
        from weight in Weights
        select $"@font-face{{font-family:'IBM Plex Sans Arabic';font-weight:{weight};src:url(data:font/woff2;base64,{Content(script.Script, weight)}) format('woff2');unicode-range:{script.Range}}}");

    private string Content(string script, string weight)
    {
        using var file = _files.GetFileInfo($"lib/ibm-plex-sans-arabic/ibm-plex-sans-arabic-{script}-{weight}-normal.woff2").CreateReadStream();
        using var content = new MemoryStream();
        file.CopyTo(content);
        return Convert.ToBase64String(content.ToArray());
    }
}
