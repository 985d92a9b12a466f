namespace ShopClean.Application.Common;

/// <summary>Addresses for people to open: in mails, of pictures, of pages.</summary>
public static class PublicLinks
{
    /// <summary>An absolute address under the public one, which may have a path of its own, with every value escaped.</summary>
    public static string To(Uri publicUrl, string path, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var link = publicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path;
        var separator = '?';
        foreach (var (name, value) in query)
        {
            link += separator + name + "=" + Uri.EscapeDataString(value);
            separator = '&';
        }

        return link;
    }
}
