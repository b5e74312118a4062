using System.Runtime.CompilerServices;
using static Akka.Streams.Interpreting.Connection;

namespace Akka.Streams.Interpreting;

internal sealed partial class Island
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ChasePush(Connection connection)
    {
        if (_chasedPush is null)
            _chasedPush = connection;
        else
            Enqueue(connection);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ChasePull(Connection connection)
    {
        if (_chasedPull is null)
            _chasedPull = connection;
        else
            Enqueue(connection);
    }

    /// <summary>The outlet's side closes without failure; an element on its way still arrives.</summary>
    public void Complete(Connection connection)
    {
        var state = connection.State;
        connection.State = state | OutClosed;
        if (_chasedPush == connection)
        {
            _chasedPush = null;
            Enqueue(connection);
        }
        else if ((state & (InClosed | Pushing | Pulling | OutClosed)) == 0)
            Enqueue(connection);
        if ((state & OutClosed) == 0)
            connection.Upstream.OpenPorts--;
    }

    /// <summary>The outlet's side closes with a failure; an element on its way still arrives.</summary>
    public void Fail(Connection connection, Exception cause)
    {
        var state = connection.State;
        connection.State = state | OutClosed | InFailed;
        if ((state & (InClosed | OutClosed)) == 0)
        {
            connection.Cause = cause;
            if (_chasedPush == connection)
            {
                _chasedPush = null;
                Enqueue(connection);
            }
            else if ((state & (Pulling | Pushing)) == 0)
                Enqueue(connection);
        }
        if ((state & OutClosed) == 0)
            connection.Upstream.OpenPorts--;
    }

    /// <summary>The inlet's side closes; an element on its way is dropped.</summary>
    public void Cancel(Connection connection, Exception cause)
    {
        var state = connection.State;
        connection.State = state | InClosed;
        if ((state & OutClosed) == 0 && (state & InClosed) == 0)
        {
            connection.Cause = cause;
            if (_chasedPull == connection)
            {
                _chasedPull = null;
                Enqueue(connection);
            }
            else if ((state & (Pulling | Pushing)) == 0)
                Enqueue(connection);
        }
        connection.ClearSlot();
        if ((state & InClosed) == 0)
            connection.Downstream.OpenPorts--;
    }

    private void RunUntilIdle()
    {
        var left = _eventLimit;
        while (true)
        {
            try
            {
                left = RunEvents(left);
                if (left <= 0)
                {
                    Self.Tell(ResumeIsland.Instance, Actor.ActorRefs.NoSender);
                    break;
                }
                if (!_local.TryDequeue(out var @event))
                    break;
                left--;
                @event.Run(this);
            }
            catch (Exception cause)
            {
                var failed = _active;
                Report(cause);
                if (failed is not null)
                    AfterStage(failed);
            }
        }
        _active = null;
        Flush();
    }

    private int RunEvents(int left)
    {
        var chases = 0;
        while (left-- > 0)
        {
            if (_chasedPush is { } push && (chases++ < ChaseLimit || _count == 0))
            {
                _chasedPush = null;
                Handle(push);
            }
            else if (_chasedPush is null && _chasedPull is { } pull && (chases++ < ChaseLimit || _count == 0))
            {
                _chasedPull = null;
                Handle(pull);
            }
            else
            {
                Unchase();
                chases = 0;
                if (_count == 0)
                    return left + 1;
                Handle(Dequeue());
            }
        }
        Unchase();
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Handle(Connection connection)
    {
        var state = connection.State;
        if ((state & (Pushing | InClosed | OutClosed)) == Pushing)
            DeliverPush(connection);
        else if ((state & (Pulling | InClosed | OutClosed)) == Pulling)
        {
            var upstream = connection.Upstream;
            _active = upstream;
            connection.State ^= PullEnd;
            connection.OutHandler.OnPull();
            if (upstream.OpenPorts == 0)
                Finish(upstream);
        }
        else
            DeliverEnd(connection, state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DeliverPush(Connection connection)
    {
        var downstream = connection.Downstream;
        _active = downstream;
        connection.State ^= PushEnd;
        connection.InHandler.OnPush();
        if (downstream.OpenPorts == 0)
            Finish(downstream);
    }

    private void DeliverEnd(Connection connection, int state)
    {
        switch (state & (InClosed | OutClosed))
        {
            case InClosed:
                _active = connection.Upstream;
                connection.State |= OutClosed;
                connection.Upstream.OpenPorts--;
                connection.OutHandler.OnDownstreamFinish(connection.Cause!);
                AfterStage(connection.Upstream);
                break;
            case OutClosed when (state & Pushing) != 0:
                // Queued before it is delivered: a handler that throws must not swallow the end.
                Enqueue(connection);
                DeliverPush(connection);
                break;
            case OutClosed:
                _active = connection.Downstream;
                connection.State |= InClosed;
                connection.Downstream.OpenPorts--;
                if ((state & InFailed) == 0)
                    connection.InHandler.OnUpstreamFinish();
                else
                    connection.InHandler.OnUpstreamFailure(connection.Cause!);
                AfterStage(connection.Downstream);
                break;
        }
    }

    private void Unchase()
    {
        if (_chasedPush is { } push)
        {
            _chasedPush = null;
            Enqueue(push);
        }
        if (_chasedPull is { } pull)
        {
            _chasedPull = null;
            Enqueue(pull);
        }
    }

    private void Enqueue(Connection connection)
    {
        if (_count == _queue.Length)
        {
            var larger = new Connection[_queue.Length * 2];
            for (var i = 0; i < _count; i++)
                larger[i] = _queue[(_head + i) & (_queue.Length - 1)];
            _queue = larger;
            _head = 0;
        }
        _queue[(_head + _count++) & (_queue.Length - 1)] = connection;
    }

    private Connection Dequeue()
    {
        var connection = _queue[_head];
        _queue[_head] = null!;
        _head = (_head + 1) & (_queue.Length - 1);
        _count--;
        return connection;
    }
}
