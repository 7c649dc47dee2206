using System.Collections.Concurrent;

namespace EksSpec.Cli;

/// <summary>Work on all processors, with the answers in the order of what was asked.</summary>
internal static class InOrder
{
    // Enough to keep every processor busy while the first of them takes long; what comes later is not read yet.
    private static readonly int MostOpen = Environment.ProcessorCount * 16;

    /// <summary>Works on every item of a source, which is read no further ahead than needed.</summary>
    /// <param name="source">The items; read on a thread of its own, so that an answer never waits for the next question.</param>
    /// <param name="work">What to do with one of them.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> work) =>
        // Threads take longer to start than a file takes to be read.
        source is ICollection<T> { Count: <= 1 }
            ? source.Select(work)
            : SelectOnThreads(source, work);

    private static IEnumerable<TResult> SelectOnThreads<T, TResult>(IEnumerable<T> source, Func<T, TResult> work)
    {
        using var stop = new CancellationTokenSource();
        using var open = new BlockingCollection<Task<TResult>>(MostOpen);
        var reader = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    foreach (var item in source)
                    {
                        open.Add(Task.Run(() => work(item), stop.Token), stop.Token);
                    }
                }
                finally
                {
                    open.CompleteAdding();
                }
            },
            stop.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            foreach (var task in open.GetConsumingEnumerable())
            {
                yield return task.GetAwaiter().GetResult();
            }

            reader.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }
}
