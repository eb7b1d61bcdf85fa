package dev.advocacy.cli.file;

import dev.advocacy.cli.terminal.Stop;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes a file whole or not at all: beside its place first, then moved there in one step. */
public final class Output {

    /** Writes what somebody wants to have written. */
    @FunctionalInterface
    public interface Body {
        /** To this file. */
        void writeTo(Path file) throws IOException;
    }

    private Output() {}

    /** Says at once, before long work, that a file cannot be written. */
    public static void check(Path file) {
        var folder = folder(file);
        if (Files.isDirectory(file)) {
            throw Stop.unreadable(file + " is a folder: name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw Stop.unreadable(folder + " is not there: make the folder first");
        }
        if (!Files.isWritable(isDevice(file) ? file : folder)) {
            throw Stop.notWritten("no right to write in " + folder + ": choose another place, or ask for the right");
        }
    }

    /** Writes it. What was there before stays until the new file is complete. */
    public static void write(Path file, Body body) {
        check(file);
        if (isDevice(file)) {
            attempt(file, file, body);
            return;
        }
        var unfinished = folder(file)
                .resolve("." + name(file) + "." + ProcessHandle.current().pid() + ".part");
        try {
            attempt(file, unfinished, body);
            move(unfinished, file);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private static void attempt(Path meant, Path file, Body body) {
        try {
            body.writeTo(file);
        } catch (IOException e) {
            throw notWritten(meant, e);
        }
    }

    private static void move(Path unfinished, Path file) {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
            Files.move(unfinished, real(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** A link stays a link: what it leads to is replaced. */
    private static Path real(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    /** That an answer cannot be written, and why. */
    public static Stop notWritten(Object what, IOException e) {
        return Stop.notWritten(what + " was not written: " + reason(e));
    }

    /** In words. */
    static String reason(IOException e) {
        var message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        var text = Objects.requireNonNullElse(message, e.getClass().getSimpleName());
        if (e instanceof AccessDeniedException) {
            return "no right to write there";
        }
        if (text.contains("No space left")) {
            return "the disk is full; make room and run it again";
        }
        return text.contains("Broken pipe") ? "whoever read it has gone" : text;
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file)
                && !Files.isDirectory(file)
                && Files.exists(file);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder of " + file);
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "name of " + file).toString();
    }
}
