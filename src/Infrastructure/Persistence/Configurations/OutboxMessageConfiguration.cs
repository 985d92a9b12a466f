using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    // Finer than what clients see: a time that was rounded up would not be due yet when its own commit has it looked for.
    private const int Microseconds = 6;

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
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
        // What operators list, the newest first, and what is cleaned up.
        builder.HasIndex(message => new { message.CreatedAt, message.Id });
        builder.HasIndex(message => new
        {
            message.State,
            message.CreatedAt,
            message.Id,
        });
        builder.HasIndex(message => new
        {
            message.Type,
            message.CreatedAt,
            message.Id,
        });
        builder.HasIndex(message => new { message.FinishedAt, message.Id });
    }
}
