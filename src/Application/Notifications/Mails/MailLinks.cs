namespace ShopClean.Application.Notifications.Mails;

/// <summary>Addresses in mails.</summary>
public static class MailLinks
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
