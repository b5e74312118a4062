namespace Akka.Dispatch;

/// <summary>A piece of work that a dispatcher can execute.</summary>
public interface IRunnable : IThreadPoolWorkItem
{
    void Run();
}
