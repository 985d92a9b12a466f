using Bogus;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding.Making;

/// <summary>Opens the seeded shops and takes their people on.</summary>
internal sealed class ShopMaker(Actor admin, SeedTime time)
{
    private const int Seed = 1902;

    public IReadOnlyList<Shop> Make(IReadOnlyList<User> people)
    {
        var faker = new Faker("id_ID") { Random = new Randomizer(Seed) };
        var byName = people.ToDictionary(person => person.Username, StringComparer.Ordinal);
        return [.. ShopSeed.All.Select((seed, place) => Open(seed, time.DaysAgo(200 - (3 * place)), byName, faker))];
    }

    private Shop Open(ShopSeed seed, DateTimeOffset now, Dictionary<string, User> people, Faker faker)
    {
        var street = $"Jl. {faker.Name.LastName()} No. {faker.Random.ReplaceNumbers("##")}, {seed.City}";
        var description = new ShopDescription(
            seed.Name,
            seed.Slug,
            seed.Description,
            PhoneNumber: faker.Random.ReplaceNumbers("+6221#######"),
            Address: street,
            IsActive: true
        );
        var shop = Shop.Open(people[seed.Owner], admin, description, now).Value;
        Hire(seed.Managers, ShopRole.Manager);
        Hire(seed.Staff, ShopRole.Staff);
        return shop;

        void Hire(IEnumerable<string> names, ShopRole role)
        {
            foreach (var name in names)
            {
                var joined = now.AddDays(7);
                var invitation = shop.Invite(Invitee.Of(people[name]), role, admin, joined, TimeSpan.FromDays(1)).Value;
                _ = shop.Accept(invitation.Id, people[name], joined).Value;
            }
        }
    }
}
