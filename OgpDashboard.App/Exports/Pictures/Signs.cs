using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>Small signs as lines: the font has none, and another font's would look otherwise on each machine.</summary>
internal static class Signs
{
    /// <summary>Draws what a commitment's platform is: a tick, a cross, an exclamation mark or a dash.</summary>
    /// <param name="sheet">Where on.</param>
    /// <param name="status">What it is.</param>
    /// <param name="x">The left of a square.</param>
    /// <param name="y">Its top.</param>
    /// <param name="size">Its side.</param>
    internal static void Platform(Sheet sheet, PlatformStatus status, double x, double y, double size)
    {
        string At(double across, double down) => $"{Sheet.Said(x + (across * size))} {Sheet.Said(y + (down * size))}";
        var path = status switch
        {
            PlatformStatus.Updated => $"M{At(0, .55)}L{At(.35, .9)}L{At(1, .1)}",
            PlatformStatus.NotUpdated => $"M{At(.1, .1)}L{At(.9, .9)}M{At(.9, .1)}L{At(.1, .9)}",
            PlatformStatus.Remark => $"M{At(.5, 0)}L{At(.5, .62)}M{At(.5, .95)}L{At(.5, .96)}",
            _ => $"M{At(.15, .5)}L{At(.85, .5)}",
        };
        sheet.Stroke(path, Colour(status), size / 6);
    }

    /// <summary>The colour that goes with it.</summary>
    internal static string Colour(PlatformStatus status) => status switch
    {
        PlatformStatus.Updated => Paint.Good,
        PlatformStatus.NotUpdated => Paint.Bad,
        PlatformStatus.Remark => Paint.Warn,
        _ => Paint.Soft,
    };
}
