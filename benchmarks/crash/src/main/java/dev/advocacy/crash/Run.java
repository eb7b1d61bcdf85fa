package dev.advocacy.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.jdbc.SchemaMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** One run, from the empty database to the count. Not thread-safe. */
final class Run {
    private static final int CONNECTIONS = 12;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SHORT_LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Plan plan;
    private final PrintStream out;
    private final Clock clock;

    Run(Plan plan, PrintStream out, Clock clock) {
        this.plan = plan;
        this.out = out;
        this.clock = clock;
    }

    /** Does all of it, prints the figures and the breaches. */
    Report carryOut() throws IOException, InterruptedException, ExecutionException, SQLException {
        requireEmpty(plan.folder());
        Stores.makeKeys(keys());
        try (var children = new Children();
                var database = Database.of(plan, children)) {
            var network = Network.start(children, plan);
            var begun = clock.instant();
            var approved = fill(database, network);
            out.println(approved.size() + " deliveries approved in " + secondsSince(begun) + " s");
            var report = new Report(plan, approved, begun, clock.instant());
            strike(children, database, network, report);
            count(database, network, report);
            return report;
        }
    }

    private Map<String, String> fill(Database database, Network network)
            throws IOException, InterruptedException, ExecutionException {
        try (var pool = pool(database);
                var company = company(pool, network, SchemaMode.MIGRATE)) {
            company.enroll();
            return company.approve();
        }
    }

    private void strike(Children children, Database database, Network network, Report report)
            throws IOException, InterruptedException, SQLException {
        var nodes = new Nodes(plan, children, database.access(), network.linkedIn(), keys());
        nodes.awaitReady();
        if (database.isShared()) {
            try (var pool = pool(database);
                    var company = company(pool, network, SchemaMode.VALIDATE)) {
                var nemesis = new Nemesis(plan, nodes, children, database, pool, clock);
                var books = new Books(pool);
                strike(nemesis, nodes, network, books::census, report);
                settle(company, nodes, network, books, report);
            }
        } else {
            strikeAlone(children, database, nodes, network, report);
        }
        nodes.stop();
        report.ownDeaths(nodes.ownDeaths());
    }

    /** Where only the node itself can look into the database. */
    private void strikeAlone(Children children, Database database, Nodes nodes, Network network, Report report)
            throws IOException, InterruptedException, SQLException {
        Progress asked = () -> census(nodes.all().get(0));
        strike(new Nemesis(plan, nodes, children, database, null, clock), nodes, network, asked, report);
        var end = clock.instant().plus(plan.limit());
        while (plan.goal().open(asked.census()) > 0 && clock.instant().isBefore(end)) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void strike(Nemesis nemesis, Nodes nodes, Network network, Progress progress, Report report)
            throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < plan.strikes(); i++) {
            awaitPost(progress, nodes);
            network.loseAnAnswer(i % 2 == 0);
            nemesis.strikeAfter(plan.shortest(), plan.longest());
            nodes.revive();
            if (Goal.SENT.open(progress.census()) > 0) {
                report.struckInWork();
            }
        }
        report.struck(nemesis.strikes(), clock.instant());
        out.println("struck " + plan.strikes() + " times in " + report.secondsStruck() + " s");
    }

    /** A strike on nodes that have not recovered from the last one shows nothing: something is published in between. */
    private void awaitPost(Progress progress, Nodes nodes) throws InterruptedException, SQLException {
        var end = clock.instant().plus(plan.limit());
        var first = progress.census();
        var census = first;
        while (published(census) == published(first)
                && Goal.SENT.open(census) > 0
                && clock.instant().isBefore(end)) {
            Thread.sleep(SHORT_LOOK.toMillis());
            nodes.revive();
            census = progress.census();
        }
    }

    private static long published(Map<DeliveryState, Long> census) {
        return census.getOrDefault(DeliveryState.PUBLISHED, 0L);
    }

    private void settle(Company company, Nodes nodes, Network network, Books books, Report report)
            throws IOException, InterruptedException, SQLException {
        var end = clock.instant().plus(plan.limit());
        var census = books.census();
        while (plan.goal().open(census) > 0 && clock.instant().isBefore(end)) {
            Thread.sleep(LOOK.toMillis());
            nodes.revive();
            if (plan.goal() == Goal.RESOLVED && census.containsKey(DeliveryState.NEEDS_PERSON)) {
                var asked = books.asked();
                report.asked(asked.size());
                company.answer(asked, report.approved(), network.posts());
            }
            census = books.census();
        }
    }

    private void count(Database database, Network network, Report report)
            throws IOException, InterruptedException, SQLException {
        try (var pool = pool(database)) {
            var books = new Books(pool);
            var conservation = new Conservation(report.approved(), books.deliveries(), network.posts());
            report.counted(conservation, books.census(), new History(books.moves(), report.strikes()), clock.instant());
        }
    }

    private interface Progress {
        Map<DeliveryState, Long> census() throws SQLException, InterruptedException;
    }

    private static Map<DeliveryState, Long> census(Child node) throws InterruptedException {
        node.awaitReady(PATIENCE);
        node.tell("census");
        var told = node.hear("census", PATIENCE).orElseThrow(() -> new IllegalStateException("the node is silent"));
        var census = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        Arrays.stream(told.split(" "))
                .map(count -> count.split("="))
                .forEach(count -> census.put(DeliveryState.valueOf(count[0]), Long.parseLong(count[1])));
        return census;
    }

    private Company company(HikariDataSource pool, Network network, SchemaMode mode) throws IOException {
        var store = Stores.open(pool, keys(), mode);
        return new Company(Host.embed(store, network.linkedIn(), clock), store, plan, clock);
    }

    private static HikariDataSource pool(Database database) {
        return Database.pool(database.access(), "supervisor", CONNECTIONS);
    }

    private Path keys() {
        return plan.folder().resolve("keys.json");
    }

    private long secondsSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toSeconds();
    }

    /** A database of an earlier run would be counted too. */
    private static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            var names = there.map(file -> file.getFileName().toString()).toList();
            if (!names.isEmpty()) {
                throw new IllegalArgumentException("--folder '" + folder + "' holds an earlier run "
                        + List.copyOf(names) + ": delete it, or name another one");
            }
        }
    }
}
