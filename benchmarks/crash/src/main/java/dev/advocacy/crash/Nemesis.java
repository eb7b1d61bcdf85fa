package dev.advocacy.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Strikes the processes, one at a time, as the seed says. Not thread-safe. */
final class Nemesis {
    /** Longer than either lease of a delivery, 25 s and 55 s. */
    private static final int SHORTEST_PAUSE = 57;

    private static final int LONGEST_PAUSE = 66;
    private static final Duration LOCKED_FOR = Duration.ofSeconds(30);
    private static final int WRONG_MINUTES = 60;
    private static final List<Form> SINGLE =
            List.of(Form.KILLS, Form.PAUSES, Form.RESTARTS, Form.CONNECTIONS, Form.LOCKS, Form.CLOCKS);

    private final Form form;
    private final Nodes nodes;
    private final Children children;
    private final @Nullable DataSource own;
    private final Random random;
    private final Clock clock;
    private final Map<Child, Instant> paused = new HashMap<>();
    private final Map<Form, Blow> blows = new EnumMap<>(Form.class);
    private final List<Strike> strikes = new ArrayList<>();

    private interface Blow {
        void strike() throws IOException, InterruptedException, SQLException;
    }

    /**
     * Ready to strike.
     *
     * @param own connections of the supervisor's own; null where only the node may have the database open
     */
    Nemesis(Plan plan, Nodes nodes, Children children, Database database, @Nullable DataSource own, Clock clock) {
        this.form = plan.form();
        this.nodes = nodes;
        this.children = children;
        this.own = own;
        this.random = new Random(plan.seed());
        this.clock = clock;
        blows.put(Form.SHORT, this::kill);
        blows.put(Form.KILLS, this::kill);
        blows.put(Form.PAUSES, this::pause);
        blows.put(Form.RESTARTS, database::restart);
        blows.put(Form.CONNECTIONS, this::dropConnections);
        blows.put(Form.LOCKS, this::lockDeliveries);
        blows.put(Form.CLOCKS, this::stepClock);
    }

    /** Waits as long as the seed says, then strikes. */
    void strikeAfter(Duration shortest, Duration longest) throws IOException, InterruptedException, SQLException {
        Thread.sleep(shortest.toMillis()
                + random.nextInt((int) longest.minus(shortest).toMillis() + 1));
        var kind = form == Form.ALL ? SINGLE.get(strikes.size() % SINGLE.size()) : form;
        var begun = clock.instant();
        blows.getOrDefault(kind, this::kill).strike();
        strikes.add(new Strike(kind.toString(), begun, clock.instant()));
    }

    /** What was done, the first first. */
    List<Strike> strikes() {
        return List.copyOf(strikes);
    }

    private void kill() throws InterruptedException {
        nodes.kill(nodes.any(random));
    }

    /** One node at least goes on. A shell lets it go on again, also where this process is gone by then. */
    private void pause() throws InterruptedException {
        while (moving().size() < 2) {
            Thread.sleep(200);
        }
        var node = moving().get(random.nextInt(moving().size()));
        int seconds = SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE - SHORTEST_PAUSE);
        children.start(Child.shell("kill -STOP " + node.pid() + "; sleep " + seconds + "; kill -CONT " + node.pid()));
        paused.put(node, clock.instant().plusSeconds(seconds + 1));
    }

    private List<Child> moving() {
        var now = clock.instant();
        paused.values().removeIf(until -> until.isBefore(now));
        return nodes.ready().stream().filter(node -> !paused.containsKey(node)).toList();
    }

    private void dropConnections() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity" + " WHERE application_name = '" + Nodes.NAME
                + "' AND random() < 0.7");
    }

    private void lockDeliveries() throws SQLException, InterruptedException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            execute(connection, "LOCK TABLE advocacy_delivery IN ACCESS EXCLUSIVE MODE");
            Thread.sleep(LOCKED_FOR.toMillis());
            connection.rollback();
        }
    }

    private void stepClock() throws InterruptedException {
        int minutes = random.nextInt(2 * WRONG_MINUTES + 1) - WRONG_MINUTES;
        nodes.any(random).tell("clock " + Duration.ofMinutes(minutes));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connection()) {
            execute(connection, sql);
        }
    }

    private Connection connection() throws SQLException {
        return Objects.requireNonNull(own, "a database that others may use, too")
                .getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
