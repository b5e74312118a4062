using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>Gets the value of the graph that it is in before the graph starts.</summary>
internal interface IValueSlot
{
    void Fill(object value);
}

/// <summary>Emits the value of the graph that it is in.</summary>
internal sealed class MaterializedValueSource<T>() : SourceStage<T, object>("matValueSource")
{
    public override ILogicAndMaterializedValue<object> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape);
        return Made(logic, logic);
    }

    private sealed class Logic(SourceShape<T> shape) : SourceLogic<T>(shape), IValueSlot
    {
        private object _value = null!;

        public void Fill(object value) => _value = value;

        public override void OnPull()
        {
            Push(Out, (T)_value);
            CompleteStage();
        }
    }
}
