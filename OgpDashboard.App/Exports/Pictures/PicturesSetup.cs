namespace OgpDashboard.App.Exports.Pictures;

/// <summary>The pictures that leave a meeting.</summary>
internal static class PicturesSetup
{
    internal static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<PictureFonts>().AddSingleton<Album>();
        foreach (var picture in Album.Names)
        {
            services.AddSingleton<IPaper>(s => new PicturePaper(picture, s.GetRequiredService<Album>()));
        }

        services.AddSingleton<IPaper, PicturesZip>();
    }
}
