package dev.advocacy.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** What the supervisor says to a process of its own. Where the supervisor is gone, the process ends at once, whatever it does. */
final class Lifeline {
    private static final int ORPHANED = 3;
    private static final String STOP = "stop";

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    private Lifeline() {}

    /** From now on this process does not outlive its supervisor. */
    static Lifeline hold() {
        var line = new Lifeline();
        var listener = new Thread(line::listen, "crash-lifeline");
        listener.setDaemon(true);
        listener.start();
        return line;
    }

    /** Does what it is told, until it is told to stop. */
    void follow(Consumer<String> order) throws InterruptedException {
        for (var next = orders.take(); !next.equals(STOP); next = orders.take()) {
            order.accept(next);
        }
    }

    private void listen() {
        var said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
