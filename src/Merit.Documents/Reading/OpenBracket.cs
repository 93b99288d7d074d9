namespace Merit.Documents.Reading;

/// <summary>Finds the bracket that is still open at a place, after the YAML parser has given up there.</summary>
internal static class OpenBracket
{
    /// <summary>The offset of the innermost bracket that is open at <paramref name="fault"/>, or -1.</summary>
    public static int Before(FileText file, int fault)
    {
        var line = 1;
        while (line <= file.LineCount && file.LineStart(line) <= fault)
        {
            var at = ValueStart(file, line);
            if (at >= fault || at >= file.Text.Length || file.Text[at] is not ('{' or '['))
            {
                line++;
                continue;
            }

            var open = new Stack<int>();
            var end = Follow(file.Text, at, fault, open);
            if (open.Count > 0)
            {
                return open.Peek();
            }

            line = file.LocationAt(end).Line + 1;
        }

        return -1;
    }

    /// <summary>Where the value of a line begins, behind <c>- </c> and <c>key: </c>.</summary>
    private static int ValueStart(FileText file, int line)
    {
        var text = file.Line(line);
        var at = 0;
        while (at < text.Length && (text[at] == ' ' || (text[at] == '-' && at + 1 < text.Length && text[at + 1] == ' ')))
        {
            at++;
        }

        var colon = text[at..].IndexOf(": ");
        if (colon >= 0 && text.Slice(at, colon).IndexOfAny('{', '[', '#') < 0)
        {
            at += colon + 1;
            at += text[at..].Length - text[at..].TrimStart(' ').Length;
        }

        return file.LineStart(line) + at;
    }

    // Follows brackets from the first one until all are closed or the fault is reached; gives the offset where it stopped.
    private static int Follow(string text, int from, int fault, Stack<int> open)
    {
        var at = from;
        var before = ' ';
        while (at < fault && at < text.Length)
        {
            var sign = text[at];
            switch (sign)
            {
                case '{' or '[':
                    open.Push(at);
                    break;
                case '}' or ']':
                    open.TryPop(out _);
                    break;
                case '"' or '\'' when before is '{' or '[' or ',' or ':':
                    at = Closing(text, at, sign);
                    break;
                case '#' when at > 0 && text[at - 1] is ' ' or '\n':
                    at = LineEnd(text, at);
                    break;
            }

            if (open.Count == 0)
            {
                return at;
            }

            before = sign is ' ' or '\n' ? before : sign;
            at++;
        }

        return at;
    }

    private static int Closing(string text, int quote, char sign)
    {
        var end = text.IndexOf(sign, quote + 1);
        return end < 0 ? text.Length : end;
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }
}
