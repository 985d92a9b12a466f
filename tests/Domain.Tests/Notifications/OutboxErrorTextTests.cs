using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class OutboxErrorTextTests
{
    [Fact]
    public void The_recipient_is_masked_whatever_its_case() =>
        OutboxErrorText
            .Clean("550 <Jane@Example.com>: mailbox unavailable", "jane@example.com")
            .ShouldBe("550 <j***@example.com>: mailbox unavailable");

    [Fact]
    public void Several_lines_become_one() => OutboxErrorText.Clean("first\r\nsecond\0", "jane@example.com").ShouldBe("first  second");

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var text = OutboxErrorText.Clean(new string('x', OutboxErrorText.MaxLength - 1) + "😀", "jane@example.com");

        text.ShouldBe(new string('x', OutboxErrorText.MaxLength - 1));
    }

    [Fact]
    public void Any_text_can_be_kept() =>
        Prop.ForAll<string, string>(
                (error, recipient) =>
                {
                    var text = OutboxErrorText.Clean(error ?? "", recipient ?? "");
                    return text.Length <= OutboxErrorText.MaxLength && !text.Any(char.IsControl) && IsWellFormed(text);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text) => text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
