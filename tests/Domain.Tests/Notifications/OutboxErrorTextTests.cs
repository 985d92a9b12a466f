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

    [Theory]
    [InlineData("forwarded to <Jane.Doe@example.org>; full", "forwarded to <J***@example.org>; full")]
    [InlineData("to=jane%40example.com&p=no", "t***%40example.com&p=no")]
    [InlineData("https://example.net/?to=jane@example.com", "https://example.net/?t***@example.com")]
    [InlineData("j@example.com,tom@example.org", "***@example.com,t***@example.org")]
    [InlineData("nobody @ home, 100 % sure", "nobody @ home, 100 % sure")]
    public void Other_addresses_are_masked_too(string error, string shown) =>
        OutboxErrorText.Clean(error, "budi@example.com").ShouldBe(shown);

    [Theory]
    [InlineData("550 <jane@example.com>: unknown")]
    [InlineData("550 <j@example.com>: unknown")]
    public void What_is_clean_stays_as_it_is(string error)
    {
        var clean = OutboxErrorText.Clean(error, "tom@example.com");

        OutboxErrorText.Clean(clean, "tom@example.com").ShouldBe(clean);
    }

    [Fact]
    public void A_very_long_answer_takes_no_time() =>
        OutboxErrorText.Clean(new string('x', 1_000_000), "jane@example.com").Length.ShouldBe(OutboxErrorText.MaxLength);

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
