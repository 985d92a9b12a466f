using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Lists users, for administrators.</summary>
public sealed record ListUsers : ListQuery<UserResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => UserListSpec.Fields.Describe<User, UserResponse>();
}

internal sealed class ListUsersHandler(IReadRepository reader) : IRequestHandler<ListUsers, Result<Page<UserResponse>>>
{
    public async Task<Result<Page<UserResponse>>> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        var bound = UserListSpec.Fields.Bind<UserResponse>(request.Parameters);
        return bound.IsFailure ? bound.Error : await reader.PageAsync<User, UserResponse>(new UserListSpec(bound.Value), cancellationToken);
    }
}

/// <summary>A page of the users.</summary>
public sealed class UserListSpec : ListSpecification<User>
{
    /// <summary>What users can be filtered, sorted and searched by: never anything secret.</summary>
    public static readonly FieldTable<User> Fields = FieldTable
        .For<User>(user => user.Id)
        .Field("username", user => user.Username, searchable: true)
        .Field("email", user => user.Email, searchable: true)
        .Field("phoneNumber", user => user.PhoneNumber, sortable: false)
        .Field("role", user => user.Role)
        .Field("isActive", user => user.IsActive)
        .Field("isVerified", user => user.EmailVerifiedAt != null)
        .Field("lastLogin", user => user.LastLogin)
        .Field("createdAt", user => user.CreatedAt)
        .Field("updatedAt", user => user.UpdatedAt)
        .SortedBy("createdAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public UserListSpec(ListRequest<User> request)
    {
        Query.Where(user => user.DeletedAt == null);
        Answer(request);
    }
}
