using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Keeps money as the number of rupiah.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Amount, amount => Money.Rupiah(amount));
