using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Tests.Notifications;

public sealed class HtmlTests
{
    [Fact]
    public void Values_are_encoded_and_pieces_are_not()
    {
        var name = "<b>\"Tom\" & 'Jerry'</b>";
        var piece = Html.Of($"<i>{name}</i>");

        Html.Of($"<p>{piece}</p>").ToString().ShouldBe("<p><i>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</i></p>");
    }

    [Fact]
    public void Many_pieces_stand_one_after_the_other()
    {
        IEnumerable<Html> rows = [Html.Of($"<li>a</li>"), Html.Of($"<li>{"<"}</li>")];

        Html.Of($"<ul>{rows}</ul>").ToString().ShouldBe("<ul><li>a</li><li>&lt;</li></ul>");
    }

    [Fact]
    public void No_value_leaves_its_element_or_attribute() =>
        Prop.ForAll<string>(value => Html.Of($"{value ?? ""}").ToString().IndexOfAny(['<', '>', '"', '\'']) < 0).QuickCheckThrowOnFailure();
}
