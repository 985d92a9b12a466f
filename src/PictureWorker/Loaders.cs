using NetVips;

namespace ShopClean.PictureWorker;

/// <summary>Which of libvips' loaders may read a file.</summary>
internal static class Loaders
{
    private static readonly string[] Allowed = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp"];

    /// <summary>Blocks every other one: a file that begins as a picture may be something else to a loader that is less used and less tested.</summary>
    public static void AllowOnlyThoseOfPictures()
    {
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Allowed)
        {
            Operation.Block(loader, false);
        }
    }
}
