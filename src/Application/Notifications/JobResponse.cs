using System.Text.Json.Serialization;
using AutoMapper;
using ShopClean.Application.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>A background job as operators see it: whom it is for only roughly, and never what it says.</summary>
public sealed record JobResponse : IVersioned
{
    /// <summary>The job's key.</summary>
    public long Id { get; init; }

    /// <summary>What sort of job it is, such as <c>verification-mail</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its state.</summary>
    public OutboxState State { get; init; }

    /// <summary>Whom it is for, masked: <c>j***@example.com</c>.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt failed; null where none did.</summary>
    public string? LastError { get; init; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null while it is processed and once it is finished.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it succeeded, was given up or was deleted; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>Maps messages of the outbox to responses.</summary>
public sealed class JobMaps : Profile
{
    /// <summary>Declares the maps.</summary>
    public JobMaps() =>
        CreateMap<OutboxMessage, JobResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Recipient, map => map.MapFrom(message => Masked.Recipient(message.Recipient)));
}
