using Bogus;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding.Making;

/// <summary>Registers the seeded people; all of them verified.</summary>
internal sealed class PeopleMaker(SeedTime time)
{
    private const int Seed = 1901;

    public IReadOnlyList<User> Make(SeedPasswords passwords)
    {
        var random = new Randomizer(Seed);
        return [Administrator(passwords.Admin, random), .. PeopleSeed.Usernames.Select(Person)];

        User Person(string name, int place) => Register(name, passwords.People, time.DaysAgo(230 - place, minutes: place * 7), random);
    }

    private User Administrator(string passwordHash, Randomizer random)
    {
        var admin = Register(PeopleSeed.Admin, passwordHash, time.DaysAgo(365), random);
        // There is nobody else yet who could.
        admin.Appoint(GlobalRole.Admin, new Actor { UserId = admin.Id, IsAdmin = true }, admin.UpdatedAt).OrThrow();
        return admin;
    }

    private User Register(string username, string passwordHash, DateTimeOffset now, Randomizer random)
    {
        var user = User.Register(username, PeopleSeed.EmailOf(username), random.ReplaceNumbers("+62812########"), passwordHash, now);
        user.VerifyEmail(now.AddMinutes(random.Int(1, 90)));
        user.LoggedIn(time.DaysAgo(random.Int(0, 20), random.Int(0, 1_000)));
        return user;
    }
}
