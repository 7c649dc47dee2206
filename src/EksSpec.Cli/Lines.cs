namespace EksSpec.Cli;

/// <summary>Cuts a stream into lines of UTF-8. It never holds more than one of them, and none that is too long.</summary>
internal static class Lines
{
    /// <summary>Reads to the end of a stream.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="longest">How many bytes a line may have.</param>
    /// <returns>The lines without their ends; <see langword="null"/> for one that is longer.</returns>
    public static IEnumerable<byte[]?> Of(Stream input, int longest)
    {
        var buffer = new byte[64 * 1024];
        var (start, end) = (0, 0);
        // Before this place there is no end of a line: nothing is looked through twice.
        var next = 0;
        var isTooLong = false;
        while (true)
        {
            var found = buffer.AsSpan(next, end - next).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var stop = next + found;
                yield return isTooLong || stop - start > longest ? null : buffer[start..stop];
                (start, next, isTooLong) = (stop + 1, stop + 1, false);
                continue;
            }

            if (end - start > longest)
            {
                (start, end, isTooLong) = (0, 0, true);
            }

            (start, end) = MakeRoom(ref buffer, start, end);
            next = end;
            var count = input.Read(buffer, end, buffer.Length - end);
            if (count == 0)
            {
                break;
            }

            end += count;
        }

        if (isTooLong)
        {
            yield return null;
        }
        else if (end > start)
        {
            yield return buffer[start..end];
        }
    }

    private static (int Start, int End) MakeRoom(ref byte[] buffer, int start, int end)
    {
        if (end < buffer.Length)
        {
            return (start, end);
        }

        if (start == 0)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
            return (0, end);
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        return (0, end - start);
    }
}
