package dev.advocacy.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the command speaks. The answer goes to {@code out} and nothing else does; what a person should know meanwhile goes
 * to {@code err}. Both are UTF-8. What a file holds may stand in a line, so no character of it commands the terminal or turns
 * the line around: such a character is told as JSON escapes it, which changes nothing for who reads JSON.
 *
 * @param in for what is piped in
 * @param out for the answer; a failure to write shows, unlike with {@code System.out}
 * @param err for everything else
 * @param watched whether a person looks at {@code err}
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, boolean watched) {
    private static final int BUFFER = 1 << 16;
    private static final String TURNING = "\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069";
    private static final Pattern IN_TEXT = Pattern.compile("[\\p{Cc}" + TURNING + "&&[^\\n\\t]]");
    private static final Pattern IN_LINE = Pattern.compile("[\\p{Cc}" + TURNING + "&&[^\\t]]");

    /** The process's own. */
    public static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isWatched());
    }

    /** A line for the person. */
    public void tell(String line) {
        err.println(visible(line));
    }

    /** Text of the answer, of one line or more, with a line's end. */
    public void answer(String text) throws IOException {
        out.write((visible(IN_TEXT, text) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A line in which everything can be seen. */
    static String visible(String line) {
        return visible(IN_LINE, line);
    }

    private static String visible(Pattern unseen, String text) {
        return unseen.matcher(text).replaceAll(Terminal::escape);
    }

    private static String escape(MatchResult unseen) {
        return String.format(Locale.ROOT, "\\\\u%04x", (int) unseen.group().charAt(0));
    }

    /** On Linux the link of the descriptor tells. Elsewhere Java cannot tell, so nobody is shown what might go into a file. */
    private static boolean isWatched() {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
