using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class OutboxMessageConfiguration : EntityDeclaration<OutboxMessage>
{
    // Finer than what clients see: a time that was rounded up would not be due yet when its own commit has it looked for.
    private const int Microseconds = 6;

    public OutboxMessageConfiguration()
    {
        CalledInContract("Job");
        NotAudited("the program delivers it by itself; what operators do is noted by NoteOperatedJobs");
        ListedBy(JobListSpec.Fields)
            .Within(message => message.Type)
            .WithoutIndex(
                "attempts",
                because: "Nearly every message has one. Who looks for more looks among the failed ones, which have an index."
            )
            .WithoutIndex(
                "nextAttemptAt",
                because: "Only what waits has one, and that little is found by its state; an index more would be changed by every attempt."
            );
        ErasedWithUser(OfUser);
    }

    public override void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(message => message.Type).HasMaxLength(OutboxMessage.MaxType);
        builder.Property(message => message.Recipient).HasMaxLength(OutboxMessage.MaxRecipient);
        builder.Property(message => message.Payload).HasMaxLength(OutboxMessage.MaxPayload);
        builder.Property(message => message.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(message => message.LastError).HasMaxLength(OutboxErrorText.MaxLength);
        builder.Property(message => message.JobId).HasMaxLength(OutboxMessage.MaxJobId);
        builder.Property(message => message.NextAttemptAt).HasPrecision(Microseconds);

        // What the relay gives a job. Nearly all have theirs, and are not in it.
        builder
            .HasIndex(message => message.Id)
            .HasFilter("job_id IS NULL AND state = 'Pending'")
            .HasDatabaseName("ix_outbox_messages_without_job");
    }

    // What one is about decides, and where it went: those to an address that need not be an account's name nobody. One that is being delivered is left alone.
#pragma warning disable CA1304, CA1311, MA0011 // The database does it, and knows no culture of ours.
    private static Expression<Func<OutboxMessage, bool>> OfUser(ErasedUser user) =>
        message =>
            message.State != OutboxState.Processing && (message.UserId == user.Id || user.Addresses.Contains(message.Recipient.ToUpper()));
#pragma warning restore CA1304, CA1311, MA0011
}
