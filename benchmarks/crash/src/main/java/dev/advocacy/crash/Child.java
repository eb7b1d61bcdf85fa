package dev.advocacy.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of ours: told things on its standard input, which ends with us, and heard on its standard output. Thread-safe. */
final class Child {
    /** Begins the line in which a process says that it is ready. */
    static final String READY = "ready ";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Child(Process process) {
        this.process = process;
        var listener = new Thread(this::listen, "crash-listener-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    static Child start(ProcessBuilder command) {
        try {
            return new Child(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + command.command().get(0), e);
        }
    }

    /** A JVM like this one, quick to start; what it logs is appended to a file. */
    static ProcessBuilder java(
            Class<?> main, String memory, Path log, Map<String, String> environment, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** A shell, told nothing: its standard input ends when this process does. */
    static ProcessBuilder shell(String script) {
        return new ProcessBuilder("sh", "-c", script)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("/dev/null")));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has said that it is ready. */
    boolean isReady() {
        return ready.isDone();
    }

    /**
     * What it says when it is ready.
     *
     * @throws IllegalStateException where it does not become so
     */
    String awaitReady(Duration patience) throws InterruptedException {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("process " + pid() + " did not become ready: see the logs of the run", e);
        }
    }

    /** Says a line to it. Nothing happens where it has just been killed. */
    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("telling process " + pid() + " '" + line + "'", e);
            }
        }
    }

    /** The rest of the next line that begins with this word; empty where none came in time, or it has ended. */
    Optional<String> hear(String word, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && (process.isAlive() || !said.isEmpty())) {
            var line = said.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.startsWith(word + " ")) {
                return Optional.of(line.substring(word.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** SIGKILL; it is gone when this returns. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until it has ended by itself. */
    boolean ended(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void take(String line) {
        if (line.startsWith(READY)) {
            ready.complete(line.substring(READY.length()));
        } else {
            said.add(line);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // It was killed in the middle of a line.
        }
    }
}
