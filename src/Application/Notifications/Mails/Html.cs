using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace ShopClean.Application.Notifications.Mails;

/// <summary>
/// A piece of HTML, written as an interpolated string. Every value in it is encoded, unless it is a piece of HTML itself:
/// a template can't forget to.
/// </summary>
/// <example><c>Html greeting = Html.Of($"&lt;p&gt;Hello {name}&lt;/p&gt;");</c></example>
public sealed class Html
{
    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>The HTML of an interpolated string.</summary>
    public static Html Of(ref Template template) => new(template.ToMarkup());

    /// <inheritdoc/>
    public override string ToString() => markup;

    /// <summary>What the compiler turns the interpolated string into.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly StringBuilder markup;

        /// <summary>Starts a piece.</summary>
        public Template(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>Adds what the template says.</summary>
        public void AppendLiteral(string literal) => markup.Append(literal);

        /// <summary>Adds a value, encoded.</summary>
        public void AppendFormatted(string value) => markup.Append(WebUtility.HtmlEncode(value));

        /// <summary>Adds a piece of HTML as it is.</summary>
        public void AppendFormatted(Html value) => markup.Append(value.markup);

        /// <summary>Adds pieces of HTML as they are, one after the other.</summary>
        public void AppendFormatted(IEnumerable<Html> values) => markup.AppendJoin("", values);

        internal string ToMarkup() => markup.ToString();
    }
}
