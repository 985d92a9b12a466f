using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;

namespace ShopClean.Domain.Tests.Auditing;

public sealed class AuditEntryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Changes_are_read_as_they_were_written()
    {
        AuditChange[] changes = [new("title", null, "Vas <Biru> \"\u2028 🏺"), new("price", "1000", null)];

        AuditChange.Read(AuditChange.Write(changes)).ShouldBe(changes);
    }

    [Fact]
    public void Of_too_many_changes_the_rest_is_counted()
    {
        var changes = Enumerable.Range(0, 140).Select(n => new AuditChange($"field{n}", null, "x")).ToList();

        var read = AuditChange.Read(AuditChange.Write(changes));

        read.Take(100).ShouldBe(changes.Take(100));
        read.Skip(100).ShouldBe([new AuditChange("more", null, "40")]);
    }

    [Theory]
    [InlineData("a\tb\r\nc\u001b[31m\u009b", "a b  c [31m ")]
    [InlineData("a\0b", "a\ufffdb")]
    [InlineData("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    public void What_a_client_says_that_it_is_becomes_harmless_text(string sent, string kept) =>
        EntryFrom(new ClientTrace(sent, "192.0.2.1")).UserAgent.ShouldBe(kept);

    [Fact]
    public void Everything_that_a_client_sends_is_cut_to_what_its_column_holds()
    {
        var entry = EntryFrom(new ClientTrace(new string('a', 9000), new string('1', 9000)), new string('f', 9000));

        entry.UserAgent!.Length.ShouldBe(AuditEntry.MaxUserAgent);
        entry.IpAddress!.Length.ShouldBe(ClientTrace.MaxIpAddress);
        entry.TraceId!.Length.ShouldBe(AuditEntry.MaxTraceId);
    }

    private static AuditEntry EntryFrom(ClientTrace client, string? traceId = null) =>
        AuditEntry.Of(new AuditEvent(AuditAction.Login, AuditSubject.User, 1, []), new AuditOrigin(1, client, traceId), Noon);
}
