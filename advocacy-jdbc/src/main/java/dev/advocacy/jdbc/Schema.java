package dev.advocacy.jdbc;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** The tables: made, checked, or left to the host. Our own location and our own history, so that the host's stay its own. */
final class Schema {
    static final String HISTORY = "advocacy_schema_history";
    private static final List<MigrationState> UNKNOWN_HERE = List.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    /** For all databases together: a lock for each would have to be found by what a data source does not tell. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final DataSource source;
    private final Dialect dialect;
    private final Flyway flyway;
    private final MigrationTurn turn;

    Schema(DataSource source, Dialect dialect) {
        this(source, dialect, MigrationTurn.PATIENCE);
    }

    Schema(DataSource source, Dialect dialect, Duration patience) {
        this.source = source;
        this.dialect = dialect;
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(dialect.migrations())
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        this.turn = new MigrationTurn(source, patience);
    }

    /** Threads take turns, also for a look: each needs two connections, and eight of one pool would wait for each other's second. */
    void prepare(SchemaMode mode) {
        HERE.lock();
        try {
            prepareBesideOthers(mode);
        } finally {
            HERE.unlock();
        }
    }

    /** As one of several processes. */
    void prepareBesideOthers(SchemaMode mode) {
        try {
            switch (mode) {
                case MIGRATE -> migrate();
                case VALIDATE -> requireNoneMissing();
                case NONE -> {}
            }
        } catch (FlywayException e) {
            throw failed(mode, e);
        }
    }

    private void migrate() {
        if (dialect == Dialect.H2) {
            makeWhatIsMissing();
        } else if (!missing().isEmpty()) {
            turn.run(this::makeWhatIsMissing);
        }
    }

    private void requireNoneMissing() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw behind(missing);
        }
    }

    private void makeWhatIsMissing() {
        if (!missing().isEmpty()) {
            DatabaseCheck.requireRightToMakeTables(source, dialect);
            flyway.migrate();
        }
    }

    private List<MigrationInfo> missing() {
        var steps = flyway.info().all();
        refuseUnknown(steps);
        refuseBroken(steps);
        return those(steps, step -> step.getState() == MigrationState.PENDING);
    }

    private void refuseUnknown(MigrationInfo[] steps) {
        var unknown = those(steps, step -> UNKNOWN_HERE.contains(step.getState()));
        if (!unknown.isEmpty()) {
            var known = those(steps, step -> step.getState().isResolved() && step.getChecksum() != null);
            throw new StoreException(
                    "store.schema-newer",
                    "a newer version of the SDK has updated the tables: they have " + names(unknown)
                            + ", and this version knows " + names(known)
                            + ". Update this node; nodes of this version that run already may go on until then",
                    null);
        }
    }

    private void refuseBroken(MigrationInfo[] steps) {
        var half = those(steps, step -> step.getState().isFailed());
        var changed = those(steps, Schema::isChanged);
        var problems = Stream.of(
                        half.isEmpty() ? "" : names(half) + " broke off half-way",
                        changed.isEmpty() ? "" : names(changed) + " is not what was applied here")
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new StoreException(
                    "store.schema-changed",
                    "the history of the tables, " + HISTORY + ", does not fit the files in the jar: " + problems
                            + ". Restore the database, or bring tables and history into line by hand; nothing was changed now",
                    null);
        }
    }

    private static boolean isChanged(MigrationInfo step) {
        return step.isApplied()
                && step.getState().isResolved()
                && step.getChecksum() != null
                && !(step.isChecksumMatching() && step.isDescriptionMatching());
    }

    private StoreException behind(List<MigrationInfo> missing) {
        return new StoreException(
                "store.schema-behind",
                "the tables are behind this version of the SDK: " + names(missing)
                        + " missing. Open once with SchemaMode.MIGRATE as the tables' owner, or run the files in order from the"
                        + " jar of advocacy-jdbc, " + dialect.migrations() + ": with Flyway (table " + HISTORY
                        + ", baselineVersion 0), or by hand and open with SchemaMode.NONE then",
                null);
    }

    private static StoreException failed(SchemaMode mode, FlywayException e) {
        if (StoreException.isDenied(e)) {
            return mode == SchemaMode.MIGRATE ? mayNotMakeTables(e) : mayNotRead(e);
        }
        return new StoreException(
                "store.schema", "the tables could not be " + done(mode) + ", and are as before: " + e.getMessage(), e);
    }

    static StoreException mayNotMakeTables(@Nullable Throwable cause) {
        return new StoreException(
                "store.schema-denied",
                "this database role may not make or change tables: open once with SchemaMode.MIGRATE as their owner, and with"
                        + " SchemaMode.VALIDATE as this role; nothing was changed",
                cause);
    }

    private static StoreException mayNotRead(Throwable cause) {
        return new StoreException(
                "store.schema-denied",
                "this database role may not read " + HISTORY
                        + ": grant it SELECT on that table, and SELECT, INSERT, UPDATE and DELETE on the others",
                cause);
    }

    private static String done(SchemaMode mode) {
        return mode == SchemaMode.MIGRATE ? "made or updated" : "checked";
    }

    private static List<MigrationInfo> those(MigrationInfo[] steps, Predicate<MigrationInfo> which) {
        return Arrays.stream(steps).filter(which).toList();
    }

    private static String names(List<MigrationInfo> steps) {
        return steps.stream().map(Schema::name).collect(Collectors.joining(", "));
    }

    private static String name(MigrationInfo step) {
        @Nullable String text = step.getDescription();
        return "V" + step.getVersion() + (text == null ? "" : " (" + text + ")");
    }
}
