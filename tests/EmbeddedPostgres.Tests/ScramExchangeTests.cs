using ShopClean.EmbeddedPostgres.Wire;

namespace ShopClean.EmbeddedPostgres.Tests;

public sealed class ScramExchangeTests
{
    /// <summary>The example of RFC 7677, section 3.</summary>
    private readonly ScramExchange example = new("pencil", user: "user", nonce: "rOprNGfwEbeRWgbNEkqO");
    private const string Challenge = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    [Fact]
    public void The_client_proves_that_it_knows_the_password()
    {
        example.FirstMessage.ShouldBe("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        example
            .Answer(Challenge)
            .ShouldBe("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    }

    [Fact]
    public void So_does_the_server()
    {
        example.Answer(Challenge);

        example.IsFromServer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=").ShouldBeTrue();
        example.IsFromServer("v=AAAATRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=").ShouldBeFalse();
    }
}
