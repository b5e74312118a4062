using Akka.Util;

namespace Akka.Specs.Utilities;

public sealed class SwitchSpec
{
    [Fact]
    public void A_switch_is_off_unless_it_starts_as_on()
    {
        Assert.True(new Switch().IsOff);
        Assert.True(new Switch(true).IsOn);
    }

    [Fact]
    public void Only_a_change_runs_its_action()
    {
        var turn = new Switch();
        var ran = 0;
        Assert.True(turn.SwitchOn(() => ran++));
        Assert.False(turn.SwitchOn(() => ran++));
        Assert.True(turn.SwitchOff(() => ran++));
        Assert.False(turn.SwitchOff());
        Assert.Equal(2, ran);
    }

    [Fact]
    public void A_change_whose_action_fails_is_taken_back()
    {
        var turn = new Switch();
        Assert.Throws<InvalidOperationException>(() => turn.SwitchOn(() => throw new InvalidOperationException()));
        Assert.True(turn.IsOff);
    }

    [Fact]
    public void Conditional_actions_run_in_their_position_only()
    {
        var turn = new Switch(true);
        var ran = new List<string>();
        Assert.True(turn.IfOn(() => ran.Add("if on")));
        Assert.True(turn.WhileOn(() => ran.Add("while on")));
        Assert.False(turn.IfOff(() => ran.Add("if off")));
        Assert.False(turn.WhileOff(() => ran.Add("while off")));
        Assert.Equal(["if on", "while on"], ran);
    }

    [Fact]
    public async Task Of_many_threads_that_switch_on_one_does()
    {
        var turn = new Switch();
        var changes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(turn.SwitchOn)));
        Assert.Single(changes, changed => changed);
    }
}
