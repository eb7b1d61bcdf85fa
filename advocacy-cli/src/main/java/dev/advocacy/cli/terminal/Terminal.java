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

/**
 * Where the command speaks. The answer goes to {@code out} and nothing else does; what a person should know meanwhile goes
 * to {@code err}. Both are UTF-8.
 *
 * @param in for what is piped in
 * @param out for the answer; a failure to write shows, unlike with {@code System.out}
 * @param err for everything else
 * @param watched whether a person looks at {@code err}
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, boolean watched) {
    private static final int BUFFER = 1 << 16;

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
        err.println(line);
    }

    /** Text of the answer, with a line's end. */
    public void answer(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
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
