namespace ShopClean.EmbeddedPostgres.Wire;

/// <summary>The server said no, with one of PostgreSQL's five-character codes.</summary>
#pragma warning disable RCS1194 // Only the server makes one, and always with its code.
internal sealed class PgServerException(string sqlState, string message) : Exception($"{sqlState}: {message}")
#pragma warning restore RCS1194
{
    internal string SqlState { get; } = sqlState;

    /// <summary>From the body of an ErrorResponse: fields of one letter and a text each, with a zero behind every text.</summary>
    internal static PgServerException From(ReadOnlySpan<byte> body)
    {
        var fields = System.Text.Encoding.UTF8.GetString(body).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        string Field(char letter) => fields.FirstOrDefault(field => field[0] == letter)?[1..] ?? "";
        return new PgServerException(Field('C'), Field('M'));
    }
}
