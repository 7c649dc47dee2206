using EksSpec.Cli;

namespace EksSpec.Tests.Cli;

public sealed class InOrderTests
{
    [Fact]
    public void Answers_come_in_the_order_of_the_questions()
    {
        var answers = InOrder.Select(
            Enumerable.Range(0, 1000),
            number =>
            {
                Thread.SpinWait(number % 7 * 1000);
                return number * 2;
            }
        );

        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number * 2), answers);
    }

    [Fact]
    public void An_answer_does_not_wait_for_the_next_question()
    {
        using var asked = new SemaphoreSlim(1);

        foreach (var answer in InOrder.Select(Questions(), number => number))
        {
            Assert.InRange(answer, 0, 2);
            asked.Release();
        }

        IEnumerable<int> Questions()
        {
            for (var number = 0; number < 3; number++)
            {
                Assert.True(asked.Wait(TimeSpan.FromSeconds(30)));
                yield return number;
            }
        }
    }

    [Fact]
    public void The_source_is_read_no_further_ahead_than_needed()
    {
        var read = 0;

        var first = InOrder.Select(Endless(), number => number).Take(10).Last();

        Assert.Equal(9, first);
        Assert.InRange(read, 10, 10 + (Environment.ProcessorCount * 16) + 2);

        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return read++;
            }
        }
    }

    [Fact]
    public void What_the_source_or_the_work_throws_is_thrown()
    {
        Assert.Throws<FormatException>(() => InOrder.Select(Broken(), number => number).ToList());
        Assert.Throws<TimeoutException>(() => InOrder.Select([1], Fail).ToList());

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new FormatException();
        }

        static int Fail(int number) => throw new TimeoutException();
    }
}
