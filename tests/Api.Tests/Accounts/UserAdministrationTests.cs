using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Accounts;

public sealed class UserAdministrationTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string New = "Kayu-jati 7 lapis";

    [Fact]
    public async Task Somebody_who_is_invited_chooses_a_password_by_the_link_of_the_mail_and_gets_in()
    {
        // Given
        var (name, admin) = (api.New("invited"), await api.AdminAsync());
        var email = $"{name}@example.com";
        // When
        var invited = await admin.PostAsync("users", new { username = name, email });
        // Then
        invited.Expecting(HttpStatusCode.Created, "USER_CREATED");
        invited.Header("Location").ShouldBe($"/api/v1/users/{invited.Id}");
        invited.Data.Text("role").ShouldBe("user");
        invited.Data.GetProperty("isVerified").GetBoolean().ShouldBeFalse();
        var mail = await api.Mailbox.MailToAsync(email);
        mail.Subject.ShouldBe("You are invited to ShopClean");
        (await ChoosePasswordAsync(Mailbox.PagePathIn(mail), New)).Expecting(HttpStatusCode.OK, "PASSWORD_RESET");
        var login = await api.Guest.PostAsync("auth/login", new { identifier = name, password = New });
        login.Expecting(HttpStatusCode.OK).Data.GetProperty("user").GetProperty("isVerified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_invitation_is_written_in_the_language_of_the_request_and_may_name_a_role()
    {
        var (name, admin) = (api.New("invited"), await api.AdminAsync());
        var body = new
        {
            username = name,
            email = $"{name}@example.com",
            phoneNumber = "+6281234567890",
            role = "admin",
        };

        var invited = await admin.PostAsync("users", body, request => request.Headers.Add("Accept-Language", "id"));

        invited.Expecting(HttpStatusCode.Created).Data.Text("role").ShouldBe("admin");
        (await api.Mailbox.MailToAsync($"{name}@example.com")).Subject.ShouldBe("Anda diundang ke ShopClean");
    }

    [Fact]
    public async Task Names_and_addresses_that_are_taken_and_faulty_ones_are_refused()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());

        (await admin.PostAsync("users", new { username = jane.Username.ToUpperInvariant(), email = "a@example.com" })).Expecting(
            HttpStatusCode.Conflict,
            "RESOURCE_ALREADY_EXISTS"
        );
        (await admin.PostAsync("users", new { username = api.New("x-"), email = jane.Email })).Expecting(
            HttpStatusCode.Conflict,
            "RESOURCE_ALREADY_EXISTS"
        );
        (await admin.PostAsync("users", new { username = "~", phoneNumber = "7" }))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["username", "email", "phoneNumber"]);
    }

    [Fact]
    public async Task Another_address_has_to_be_verified_and_is_told_to_the_one_before()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());
        var email = $"{api.New("other")}@example.com";

        var updated = await admin.PutAsync($"users/{jane.Id}", new { email, phoneNumber = "+6281234567890" });

        updated.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        updated.Data.Text("username").ShouldBe(jane.Username);
        updated.Data.Text("phoneNumber").ShouldBe("+6281234567890");
        updated.Data.GetProperty("isVerified").GetBoolean().ShouldBeFalse();
        (await api.Mailbox.MailToAsync(jane.Email)).Subject.ShouldBe("Your account uses another e-mail address now");
        var path = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(email));
        (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.OK);
        (await api.Guest.PostAsync("auth/login", new { identifier = email, password = Person.Password })).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_listed_cannot_be_set()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());

        var updated = await admin.PutAsync(
            $"users/{jane.Id}",
            new
            {
                id = 1,
                role = "admin",
                isActive = false,
                isVerified = false,
                username = jane.Username,
            }
        );

        if (updated.Status == HttpStatusCode.OK)
        {
            updated.Id.ShouldBe(jane.Id);
        }

        var seen = (await admin.GetAsync($"users/{jane.Id}")).Data;
        (seen.Text("role"), seen.GetProperty("isActive").GetBoolean(), seen.GetProperty("isVerified").GetBoolean()).ShouldBe(
            ("user", true, true)
        );
    }

    [Fact]
    public async Task A_role_counts_from_the_next_request_on()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.Forbidden);

        (await admin.PatchAsync($"users/{jane.Id}/role", new { role = "admin" })).Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.OK);

        (await admin.PatchAsync($"users/{jane.Id}/role", new { role = "user" })).Expecting(HttpStatusCode.OK);
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.Forbidden);
        (await admin.PatchAsync($"users/{jane.Id}/role", new { })).Expecting(HttpStatusCode.BadRequest).FaultyFields.ShouldBe(["role"]);
    }

    [Fact]
    public async Task A_deactivated_user_is_out_at_once_and_comes_back_without_the_old_sessions()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());

        (await admin.PatchAsync($"users/{jane.Id}/status", new { isActive = false })).Expecting(HttpStatusCode.OK, "STATUS_UPDATED");

        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
        (await LogInAsync(jane)).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
        (await admin.PatchAsync($"users/{jane.Id}/status", new { isActive = true })).Expecting(HttpStatusCode.OK);
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await api.Guest.PostAsync("auth/refresh", new { refreshToken = jane.RefreshToken })).Expecting(HttpStatusCode.Unauthorized);
        (await LogInAsync(jane)).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_a_deleted_user_nothing_personal_stays_and_the_address_is_free_again()
    {
        // Given
        var (admin, shop, jane) = (await api.AdminAsync(), await api.OpenedShopAsync(), await api.VerifiedAsync("jane"));
        await shop.HiresAsync(jane, "staff");
        (await jane.UploadsAsync("auth/avatar", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        var product = await shop.PutsOnSaleAsync(new { stockQuantity = 20 });
        (await jane.PatchAsync($"products/{product.Id}/stock", new { quantity = -5 })).Expecting(HttpStatusCode.OK);
        await api.Guest.PostAsync("auth/forgot-password", new { email = jane.Email });
        await api.Mailbox.MailToAsync(jane.Email);
        // When
        (await admin.DeleteAsync($"users/{jane.Id}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        // Then
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await admin.GetAsync($"users/{jane.Id}")).Expecting(HttpStatusCode.NotFound);
        (await admin.GetAsync($"users?search={jane.Username}")).Data.GetArrayLength().ShouldBe(0);
        (await admin.DeleteAsync($"users/{jane.Id}")).Expecting(HttpStatusCode.NotFound);
        var ledger = await shop.Owner.GetAsync($"shops/{shop.Id}/products/{product.Id}/stock-changes");
        ledger.Expecting(HttpStatusCode.OK).Text.ShouldNotContain(jane.Username);
        await NothingStaysAsync(jane);
        (await RegisterAgainAsync(jane)).Expecting(HttpStatusCode.Created);
    }

    [Fact]
    public async Task No_mail_shows_an_address_that_a_deleted_user_ever_had()
    {
        // Given
        var (admin, jane) = (await api.AdminAsync(), await api.VerifiedAsync("jane"));
        var (moved, written) = ($"{api.New("moved")}@example.com", $"{api.New("written")}@example.com");
        (await jane.PostAsync("auth/change-email", new { newEmail = moved, password = Person.Password })).Expecting(HttpStatusCode.OK);
        var token = Mailbox.ValueIn((await api.Mailbox.MailToAsync(moved)).Text, "token");
        (await api.Guest.PostAsync("auth/confirm-email", new { token, email = moved })).Expecting(HttpStatusCode.OK);
        await api.Guest.PostAsync("auth/forgot-password", new { email = moved.ToUpperInvariant() });
        (await admin.PutAsync($"users/{jane.Id}", new { email = written })).Expecting(HttpStatusCode.OK);
        await api.OutboxIsEmptyAsync(jane.Email, moved, moved.ToUpperInvariant(), written);
        // When
        (await admin.DeleteAsync($"users/{jane.Id}")).Expecting(HttpStatusCode.OK);
        // Then
        foreach (var address in new[] { jane.Email, moved, written })
        {
            (await admin.GetAsync($"jobs?search={address}")).Expecting(HttpStatusCode.OK).Data.GetArrayLength().ShouldBe(0, address);
        }
    }

    [Fact]
    public async Task No_message_about_an_edit_of_a_deleted_user_names_the_editor()
    {
        // Given
        var (admin, shop) = (await api.AdminAsync(), await api.OpenedShopAsync());
        var staff = await shop.HiresNewAsync("staff");
        await EditedByAsync(staff, shop);
        await api.Mailbox.MailToAsync(shop.Owner.Email);
        await api.OutboxIsEmptyAsync(shop.Owner.Email, admin.Email);
        // When
        (await admin.DeleteAsync($"users/{staff.Id}")).Expecting(HttpStatusCode.OK);
        // Then
        await using var database = api.Database();
        (await database.OutboxMessages.AnyAsync(message => message.Payload.Contains(staff.Username), Ended)).ShouldBeFalse();
    }

    [Fact]
    public async Task No_message_to_a_former_number_of_a_deleted_user_stays()
    {
        // Given
        const string Former = "+6281298765432";
        var (admin, shop) = (await api.AdminAsync(), await api.OpenedShopAsync());
        var (manager, staff) = (await shop.HiresNewAsync("manager"), await shop.HiresNewAsync("staff"));
        await api.VerifyPhoneAsync(manager, Former);
        await EditedByAsync(staff, shop);
        await api.Mailbox.SmsToAsync(Former, number: 2);
        await api.OutboxIsEmptyAsync(manager.Email, Former);
        (await manager.PutAsync("auth/profile", new { phoneNumber = "+6281200000001" })).Expecting(HttpStatusCode.OK);
        // When
        (await admin.DeleteAsync($"users/{manager.Id}")).Expecting(HttpStatusCode.OK);
        // Then
        await using var database = api.Database();
        (await database.OutboxMessages.AnyAsync(message => message.Recipient == Former, Ended)).ShouldBeFalse();
        (await database.OutboxMessages.AnyAsync(message => message.Payload.Contains(manager.Username), Ended)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_owns_a_shop_is_not_deleted()
    {
        var (admin, shop) = (await api.AdminAsync(), await api.OpenedShopAsync());

        var refused = await admin.DeleteAsync($"users/{shop.Owner.Id}");

        refused.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE").Data.GetProperty("shops").GetArrayLength().ShouldBe(1);
        (await admin.DeleteAsync($"shops/{shop.Id}")).Expecting(HttpStatusCode.OK);
        (await admin.DeleteAsync($"users/{shop.Owner.Id}")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_user_who_opens_a_shop_while_being_deleted_either_owns_it_or_is_gone()
    {
        var admin = await api.AdminAsync();
        for (var round = 0; round < 5; round++)
        {
            var jane = await api.VerifiedAsync("jane");

            var opening = jane.PostAsync("shops", new { name = api.New("Shop ") });
            var deleting = admin.DeleteAsync($"users/{jane.Id}");

            var (opened, deleted) = (await opening, await deleting);
            (opened.Status == HttpStatusCode.Created).ShouldNotBe(deleted.Status == HttpStatusCode.OK, $"{opened} {deleted}");
        }
    }

    [Fact]
    public async Task A_user_who_is_hired_while_being_deleted_belongs_to_no_shop_afterwards()
    {
        var admin = await api.AdminAsync();
        var shops = new List<TestShop>();
        for (var number = 0; number < 4; number++)
        {
            shops.Add(await api.OpenedShopAsync());
        }

        for (var round = 0; round < 8; round++)
        {
            var jane = await api.VerifiedAsync("jane");

            var invitations = await Task.WhenAll(shops.Select(shop => shop.InvitesAsync(jane, "staff")));
            var joining = invitations.Select(id => jane.PostAsync($"auth/invitations/{id}/accept")).ToList();
            var deleting = admin.DeleteAsync($"users/{jane.Id}");

            (await deleting).Expecting(HttpStatusCode.OK);
            var answers = await Task.WhenAll(joining);
            answers.ShouldAllBe(answer =>
                answer.Status == HttpStatusCode.OK
                || answer.Status == HttpStatusCode.NotFound
                || answer.Status == HttpStatusCode.Unauthorized
            );
            await using var database = api.Database();
            (await database.ShopMembers.CountAsync(member => member.UserId == jane.Id, TestContext.Current.CancellationToken)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_version_that_was_overtaken_is_not_changed()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());
        var seen = await admin.GetAsync($"users/{jane.Id}");
        (await jane.PutAsync("auth/profile", new { phoneNumber = "+6281234567890" })).Expecting(HttpStatusCode.OK);

        foreach (
            var change in new Func<Action<HttpRequestMessage>, Task<Answer>>[]
            {
                shape => admin.PutAsync($"users/{jane.Id}", new { phoneNumber = (string?)null }, shape),
                shape => admin.PatchAsync($"users/{jane.Id}/role", new { role = "admin" }, shape),
                shape => admin.PatchAsync($"users/{jane.Id}/status", new { isActive = false }, shape),
                shape => admin.DeleteAsync($"users/{jane.Id}", shape),
            }
        )
        {
            (await change(request => request.Headers.Add("If-Match", seen.ETag))).Expecting(
                HttpStatusCode.PreconditionFailed,
                "PRECONDITION_FAILED"
            );
        }

        var now = await admin.GetAsync($"users/{jane.Id}");
        var changed = await admin.PatchAsync(
            $"users/{jane.Id}/role",
            new { role = "admin" },
            request => request.Headers.Add("If-Match", now.ETag)
        );
        changed.Expecting(HttpStatusCode.OK).ETag.ShouldBe((await admin.GetAsync($"users/{jane.Id}")).ETag);
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private static async Task EditedByAsync(Person staff, TestShop shop)
    {
        var product = await shop.PutsOnSaleAsync(new { stockQuantity = 20 });
        (await staff.PatchAsync($"products/{product.Id}/stock", new { quantity = -5 })).Expecting(HttpStatusCode.OK);
    }

    private async Task NothingStaysAsync(Person person)
    {
        await api.DeliversAsync();
        api.PictureFiles.ShouldNotContain(file => file.StartsWith("users", StringComparison.Ordinal));
        await using var database = api.Database();
        var row = await database.Users.SingleAsync(user => user.Id == person.Id);
        row.ShouldSatisfyAllConditions(
            () => row.Username.ShouldBe($"deleted~{person.Id}"),
            () => row.Email.ShouldNotContain(person.Username),
            () => row.NormalizedEmail.ShouldNotContain(User.Normalize(person.Username)),
            () => row.NormalizedUsername.ShouldNotContain(User.Normalize(person.Username)),
            () => row.PasswordHash.ShouldBeNull(),
            () => row.AvatarPath.ShouldBeNull(),
            () => row.PhoneNumber.ShouldBeNull()
        );
        (await database.Sessions.AnyAsync(session => session.UserId == person.Id)).ShouldBeFalse();
        (await database.UserTokens.AnyAsync(token => token.UserId == person.Id)).ShouldBeFalse();
        (await database.Set<ExternalLogin>().AnyAsync(login => login.UserId == person.Id)).ShouldBeFalse();
        (await database.ShopMembers.AnyAsync(member => member.UserId == person.Id)).ShouldBeFalse();
        (await database.OutboxMessages.AnyAsync(message => message.Recipient == person.Email)).ShouldBeFalse();
    }

    private Task<Answer> RegisterAgainAsync(Person person) =>
        api.Guest.PostAsync(
            "auth/register",
            new
            {
                username = person.Username,
                email = person.Email,
                password = Person.Password,
                confirmPassword = Person.Password,
            }
        );

    private Task<Answer> LogInAsync(Person person) =>
        api.Guest.PostAsync("auth/login", new { identifier = person.Username, password = Person.Password });

    private Task<Answer> ChoosePasswordAsync(string link, string password) =>
        api.Guest.PostAsync(
            "auth/reset-password",
            new
            {
                token = Mailbox.ValueIn(link, "token"),
                email = Mailbox.ValueIn(link, "email"),
                newPassword = password,
                confirmPassword = password,
            }
        );
}
