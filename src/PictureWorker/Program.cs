using System.Text;
using NetVips;
using ShopClean.Application.Pictures;
using ShopClean.PictureWorker;

// One picture comes in by standard input. Exit code 0: what is kept of it goes out by standard output. Exit code 10: what is wrong with it does, in words
// for people. Exit code 11: libvips can't be loaded here. Any other exit code: this program broke. Standard error may say why.
const int Transformed = 0;
const int Refused = 10;
const int NoLibvips = 11;

// Where the library that came along can't be loaded, NetVips takes the system's; older ones leave metadata in pictures, whatever they are told.
if (!ModuleInitializer.VipsInitialized || !NetVips.NetVips.AtLeastLibvips(8, 18))
{
    return NoLibvips;
}

Loaders.AllowOnlyThoseOfPictures();
using var output = Console.OpenStandardOutput();
try
{
    var (webP, fault) = Transformation.Of(ReadToEnd(Console.OpenStandardInput()));
    output.Write(webP ?? Encoding.UTF8.GetBytes(fault!));
    return webP is null ? Refused : Transformed;
}
catch (VipsException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    output.Write(Encoding.UTF8.GetBytes(PictureFaults.Broken));
    return Refused;
}

static byte[] ReadToEnd(Stream input)
{
    using var file = new MemoryStream(PictureLimits.MaxBytes);
    input.CopyTo(file);
    return file.ToArray();
}
