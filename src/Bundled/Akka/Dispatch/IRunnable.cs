namespace Akka.Dispatch;

/// <summary>A piece of work that a dispatcher can execute.</summary>
public interface IRunnable : IThreadPoolWorkItem
{
    /// <summary>Does the work, once for each call, on the thread that calls.</summary>
    void Run();
}
