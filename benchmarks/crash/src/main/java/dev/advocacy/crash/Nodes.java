package dev.advocacy.crash;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The worker processes: as many as planned, whatever becomes of them. Not thread-safe. */
final class Nodes {
    /** What the database's server calls them. */
    static final String NAME = "node";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Children children;
    private final ProcessBuilder command;
    private final List<Child> nodes = new ArrayList<>();
    private int ownDeaths;

    Nodes(Plan plan, Children children, Map<String, String> access, URI linkedIn, Path keys) {
        this.children = children;
        this.command = Child.java(
                WorkerProcess.class,
                "256m",
                plan.folder().resolve("nodes.log"),
                access,
                linkedIn.toString(),
                keys.toString(),
                plan.arming() ? WorkerProcess.ARMED : WorkerProcess.UNARMED,
                NAME);
        for (int i = 0; i < plan.nodes(); i++) {
            nodes.add(children.start(command));
        }
    }

    /** Waits until each has begun to work. */
    void awaitReady() throws InterruptedException {
        for (var node : nodes) {
            node.awaitReady(PATIENCE);
        }
    }

    /** One of those that work; waits until one does. */
    Child any(Random random) throws InterruptedException {
        var ready = ready();
        while (ready.isEmpty()) {
            Thread.sleep(LOOK.toMillis());
            revive();
            ready = ready();
        }
        return ready.get(random.nextInt(ready.size()));
    }

    /** Those that have begun to work. */
    List<Child> ready() {
        return nodes.stream().filter(Child::isReady).toList();
    }

    List<Child> all() {
        return List.copyOf(nodes);
    }

    /** {@code kill -9}, and another one in its place. */
    void kill(Child node) {
        node.kill();
        replace(node);
    }

    /** Puts others in the place of those that ended by themselves. */
    void revive() {
        for (var node : all()) {
            if (!node.isAlive()) {
                ownDeaths++;
                replace(node);
            }
        }
    }

    /** How many ended by themselves: a node should not. */
    int ownDeaths() {
        return ownDeaths;
    }

    /** Lets all of them end in order. */
    void stop() throws InterruptedException {
        nodes.forEach(node -> node.tell("stop"));
        for (var node : nodes) {
            if (!node.ended(PATIENCE)) {
                node.kill();
            }
        }
    }

    private void replace(Child dead) {
        nodes.set(nodes.indexOf(dead), children.start(command));
    }
}
