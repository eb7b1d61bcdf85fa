package dev.advocacy.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the supervisor says to a process of its own, until it says "stop" or is gone. */
final class Lifeline {
    private static final int ORPHANED = 3;

    private Lifeline() {}

    /** Returns after "stop". Where the supervisor is gone, this process ends at once. */
    static void follow(Consumer<String> order) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = orders.readLine(); !"stop".equals(line); line = orders.readLine()) {
            if (line == null) {
                Runtime.getRuntime().halt(ORPHANED);
                return;
            }
            order.accept(line);
        }
    }
}
