using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Shops;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Shops;

public sealed class ShopInvitationTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly Shop shop = Shop.Open(
            AUser(),
            Verified,
            new ShopDescription("Ceramics", "ceramics", Description: null, PhoneNumber: null, Address: null, IsActive: true),
            Noon
        )
        .Value.Saved(Ceramics);

    private readonly User bob = AUser("bob", 8);

    [Fact]
    public void An_invitation_makes_no_member_before_it_is_accepted()
    {
        var invitation = Invite(Invitee.Of(bob), ShopRole.Manager);

        shop.Members.Count.ShouldBe(1);
        (invitation.UserId, invitation.Email, invitation.Role, invitation.ExpiresAt).ShouldBe((8, null, ShopRole.Manager, Noon + Week));

        var member = shop.Accept(invitation.Id, bob, Later).Value;

        (member.UserId, member.User, member.Role, member.JoinedAt).ShouldBe((8, bob, ShopRole.Manager, Later));
        shop.Invitations.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_is_invited_again_keeps_the_invitation_with_a_new_role_and_term()
    {
        var first = Invite(Invitee.Of(bob), ShopRole.Staff);

        var again = shop.Invite(Invitee.Of(bob), ShopRole.Manager, OwnerOf(Ceramics), Later, Week).Value;

        again.ShouldBeSameAs(first);
        (again.Role, again.ExpiresAt).ShouldBe((ShopRole.Manager, Later + Week));
        shop.Invitations.Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_address_is_the_same_invitation_whatever_its_case()
    {
        Invite(Invitee.Of("carl@example.com")).ShouldBeSameAs(Invite(Invitee.Of("Carl@Example.com")));
        Invite(Invitee.Of("other@example.com"));

        shop.Invitations.Count.ShouldBe(2);
    }

    [Fact]
    public void A_member_is_not_invited_by_name_and_an_address_tells_nothing()
    {
        Join(bob);

        shop.Invite(Invitee.Of(bob), ShopRole.Staff, OwnerOf(Ceramics), Noon, Week).Error.ShouldBe(ShopErrors.AlreadyMember("bob"));

        var invitation = Invite(Invitee.Of(bob.Email));
        Verify(bob);
        shop.Accept(invitation.Id, bob, Noon).Error.ShouldBe(ShopErrors.AlreadyMember("bob"));
    }

    [Fact]
    public void Only_the_invited_user_answers()
    {
        var invitation = Invite(Invitee.Of(bob));
        var stranger = AUser("mallory", 9);

        shop.Accept(invitation.Id, stranger, Noon).Error.ShouldBe(ShopErrors.InvitationNotFound);
        shop.Decline(invitation.Id, stranger, Noon).Error.ShouldBe(ShopErrors.InvitationNotFound);
        shop.Invitations.Count.ShouldBe(1);
    }

    [Fact]
    public void An_address_invites_whoever_verified_it_and_nobody_before()
    {
        var invitation = Invite(Invitee.Of(bob.Email.ToUpperInvariant()));

        shop.Accept(invitation.Id, bob, Noon).Error.ShouldBe(ShopErrors.InvitationNotFound);
        Verify(bob);

        shop.Accept(invitation.Id, bob, Noon).IsFailure.ShouldBeFalse();
    }

    [Fact]
    public void An_invitation_ends_by_itself()
    {
        var invitation = Invite(Invitee.Of(bob));

        shop.Accept(invitation.Id, bob, Noon + Week).Error.ShouldBe(ShopErrors.InvitationNotFound);
        shop.Decline(invitation.Id, bob, Noon + Week).Error.ShouldBe(ShopErrors.InvitationNotFound);
        shop.Accept(invitation.Id, bob, Noon + Week - TimeSpan.FromMilliseconds(1)).IsFailure.ShouldBeFalse();
    }

    [Fact]
    public void A_declined_or_withdrawn_invitation_is_gone()
    {
        var declined = Invite(Invitee.Of(bob));
        shop.Decline(declined.Id, bob, Noon).IsFailure.ShouldBeFalse();
        shop.Invitations.ShouldBeEmpty();

        var withdrawn = Invite(Invitee.Of(bob));
        shop.Withdraw(withdrawn.Id, OwnerOf(Ceramics), Noon).IsFailure.ShouldBeFalse();
        shop.Invitations.ShouldBeEmpty();
        shop.Withdraw(withdrawn.Id, OwnerOf(Ceramics), Noon).Error.ShouldBe(ShopErrors.InvitationNotFound);
    }

    [Fact]
    public void No_second_invitation_lets_a_removed_member_in_again()
    {
        Verify(bob);
        Invite(Invitee.Of(bob.Email));
        Join(bob);
        shop.Invitations.ShouldBeEmpty();

        Invite(Invitee.Of(bob.Email));
        shop.RemoveMember(bob.Id, OwnerOf(Ceramics), Later).IsFailure.ShouldBeFalse();

        shop.Invitations.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_query_finds_for_a_user_is_what_the_user_may_accept()
    {
        var (verified, unverified) = (AUser("vera", 10), AUser("uwe", 11));
        Verify(verified);
        Invite(Invitee.Of(verified));
        Invite(Invitee.Of(verified.Email));
        Invite(Invitee.Of(unverified.Email));

        foreach (var (user, now) in new[] { (verified, Noon), (unverified, Noon), (bob, Noon), (verified, Noon + Week) })
        {
            var found = shop.Invitations.Where(ShopInvitation.WaitingFor(user, now).Compile());

            found.ShouldBe(shop.Invitations.Where(invitation => invitation.CanBeAnsweredBy(user, now)));
        }
    }

    private static void Verify(User user) => user.VerifyEmail(Noon);

    private ShopInvitation Invite(Invitee invitee, ShopRole role = ShopRole.Staff) =>
        shop.Invite(invitee, role, OwnerOf(Ceramics), Noon, Week).Value;

    private void Join(User user) => shop.Accept(Invite(Invitee.Of(user)).Id, user, Noon).IsFailure.ShouldBeFalse();
}
