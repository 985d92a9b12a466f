using System.Reflection;
using System.Runtime.CompilerServices;
using AutoMapper;

namespace ShopClean.Application.Common;

/// <summary>All maps from entities to responses.</summary>
public static class ResponseMaps
{
    /// <summary>The maps of every profile of this layer.</summary>
    public static MapperConfiguration Create() =>
        new(maps =>
        {
            ForgetExtensionMethods((Profile)maps);
            foreach (var type in typeof(ResponseMaps).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Profile))))
            {
                var profile = (Profile)Activator.CreateInstance(type)!;
                ForgetExtensionMethods(profile);
                maps.AddProfile(profile);
            }
        });

    // AutoMapper 8, the newest that the package source holds, tries every extension method of Enumerable on every type, and falls over those
    // that later versions of .NET constrained to numbers. No map here calls one by its name, so they are forgotten.
    private static void ForgetExtensionMethods(Profile profile) => ExtensionMethodsOf(profile).Clear();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_sourceExtensionMethods")]
    private static extern ref List<MethodInfo> ExtensionMethodsOf(Profile profile);
}
