namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>The people of the seeded marketplace. The README and the tests know them by name, so the names are chosen by hand.</summary>
internal static class PeopleSeed
{
    /// <summary>The administrator, who owns the official shop.</summary>
    public const string Admin = "admin";

    /// <summary>The user names of the others; each has the address <c>{name}@example.com</c>.</summary>
    public static readonly IReadOnlyList<string> Usernames =
    [
        "budi.santoso",
        "siti.rahayu",
        "agus.wijaya",
        "dewi.lestari",
        "hendra.gunawan",
        "rina.marlina",
        "joko.susilo",
        "fitri.handayani",
        "andi.pratama",
        "ratna.sari",
        "bayu.nugroho",
        "maya.puspita",
        "eko.saputra",
        "nur.aini",
        "rizky.ramadhan",
        "putri.anggraini",
        "dimas.kurniawan",
        "wulan.safitri",
        "yusuf.hidayat",
        "intan.permata",
    ];

    /// <summary>The address of somebody of them.</summary>
    public static string EmailOf(string username) => $"{username}@example.com";
}
