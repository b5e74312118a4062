using Akka.Util;

namespace Akka.Specs.Utilities;

public sealed class OutcomesSpec
{
    [Fact]
    public void An_option_of_null_is_none()
    {
        var none = Option<string>.Create(null!);
        Assert.True(none.IsEmpty);
        Assert.Equal(Option<string>.None, none);
        Assert.Equal("else", none.GetOrElse("else"));
        Assert.Equal("None", none.ToString());
    }

    [Fact]
    public void An_option_of_a_value_is_equal_to_one_of_an_equal_value()
    {
        Option<int> some = 3;
        Assert.True(some == Option<int>.Create(3));
        Assert.Equal(some.GetHashCode(), Option<int>.Create(3).GetHashCode());
        Assert.NotEqual(some, Option<int>.None);
        Assert.Equal("Some<3>", some.ToString());
    }

    [Fact]
    public void An_option_is_mapped_only_where_there_is_a_value()
    {
        Assert.Equal(Option<int>.Create(4), Option<string>.Create("four").Select(s => s.Length));
        Assert.Equal(Option<int>.None, Option<string>.None.Select(s => s.Length));
        Assert.Equal(Option<int>.None, Option<string>.Create("four").FlatSelect(_ => Option<int>.None));
    }

    [Fact]
    public void A_result_is_what_came_out_or_what_went_wrong()
    {
        Assert.Equal(5, Result.From(() => 5).Value);
        var failure = Result.From<int>(() => throw new InvalidOperationException("no"));
        Assert.False(failure.IsSuccess);
        Assert.IsType<InvalidOperationException>(failure.Exception);
    }

    [Fact]
    public void A_failed_try_can_be_replaced_or_recovered()
    {
        var failed = Try<int>.From(() => throw new InvalidOperationException());
        Assert.Throws<InvalidOperationException>(() => failed.Get());
        Assert.Equal(1, failed.OrElse(1).Get());
        Assert.Equal(2, failed.GetOrElse(() => 2).Get());
        Assert.Equal(3, failed.RecoverWith(_ => 3).Get());
        Assert.Equal(4, Try<int>.From(() => 4).OrElse(5).Get());
    }
}
