using System.Reflection;

namespace Bundled.Api.Tests;

public sealed class StandInTests
{
    private static readonly string Listings = Path.Combine(AppContext.BaseDirectory, "listings");

    /// <summary>The projects under src/Bundled, as the build of this one found them.</summary>
    public static TheoryData<string> StandIns() => new(Names);

    private static IEnumerable<string> Names =>
        typeof(StandInTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(metadata => metadata.Value == "StandIn")
            .Select(metadata => metadata.Key);

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_has_no_public_member_that_the_real_package_lacks(string name)
    {
        var listing = Path.Combine(Listings, name + ".txt");
        Assert.True(File.Exists(listing),
            $"src/Bundled/{name} has no listing of the real package to be held against: add listings/{name}.txt.");
        var standIn = ApiListing.Of(Assembly.Load(name));
        Assert.True(standIn.Count > 0, $"src/Bundled/{name} has no public member at all.");

        var violations = new StandInCheck(File.ReadLines(listing)).Violations(standIn);

        Assert.True(violations.Count == 0,
            $"{violations.Count} of the {standIn.Count} lines of {name} are not in the real package. Make them internal, " +
            $"or write them as it has them:\n{string.Join('\n', violations.Take(60))}" +
            (violations.Count > 60 ? $"\n  ... and {violations.Count - 60} more" : ""));
    }

    [Fact]
    public void Every_listing_belongs_to_a_stand_in()
    {
        var listed = Directory.GetFiles(Listings, "*.txt").Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != "SOURCE").Order(StringComparer.Ordinal);

        Assert.Equal(Names.Order(StringComparer.Ordinal), listed);
    }
}
