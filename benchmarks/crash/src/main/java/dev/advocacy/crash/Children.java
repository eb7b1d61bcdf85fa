package dev.advocacy.crash;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that was started, so that none is left behind, however this one ends. Thread-safe. */
final class Children implements AutoCloseable {
    private final Set<Child> living = ConcurrentHashMap.newKeySet();
    private final Thread whenThisEnds = new Thread(this::killAll, "crash-farewell");

    Children() {
        Runtime.getRuntime().addShutdownHook(whenThisEnds);
    }

    /** Starts it; it is killed here at the latest. */
    Child start(ProcessBuilder command) {
        living.removeIf(child -> !child.isAlive());
        var child = Child.start(command);
        living.add(child);
        return child;
    }

    @Override
    public void close() {
        killAll();
        try {
            Runtime.getRuntime().removeShutdownHook(whenThisEnds);
        } catch (IllegalStateException e) {
            // This process is ending already: the hook does the same.
        }
    }

    private void killAll() {
        living.forEach(Child::kill);
    }
}
