using ShopClean.Application.Common;
using ShopClean.Domain.Access;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>Who asks in this scope: a guest until <see cref="BearerHandler"/> found out more.</summary>
internal sealed class CurrentActor : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.Guest;

    public long? SessionId { get; private set; }

    public void SignIn(Actor actor, long sessionId)
    {
        Actor = actor;
        SessionId = sessionId;
    }
}
