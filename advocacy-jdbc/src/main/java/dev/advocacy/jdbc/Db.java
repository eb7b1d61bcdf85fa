package dev.advocacy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The host's database as one tenant sees it: units, locks, the clock. Thread-safe. */
final class Db {
    private static final String KEY_IS_TAKEN = "23505";

    private final DataSource source;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final String tenant;
    private final @Nullable Clock clock;

    /**
     * A tenant's view.
     *
     * @param clock the time, or null for the database's own
     */
    Db(DataSource source, Dialect dialect, String tenant, @Nullable Clock clock) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        this.jdbi.registerArrayType(OffsetDateTime.class, "timestamptz");
        this.dialect = dialect;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Puts in what every unit finds. */
    void begin() {
        if (dialect == Dialect.H2) {
            change(handle -> {
                isNew(update(handle, dialect.insertNew("advocacy_lock", List.of("tenant"), List.of())));
            });
        }
    }

    DataSource source() {
        return source;
    }

    Dialect dialect() {
        return dialect;
    }

    String tenant() {
        return tenant;
    }

    /** Everything in it is written together or not at all; part of the host's transaction where there is one. */
    <T> T unit(Function<Handle, T> work) {
        return unit(List.of(), work);
    }

    /** The same, during which nobody stops everything, and the consent of these people stays as it is. */
    <T> T armingUnit(Stream<String> ambassadors, Function<Handle, T> work) {
        var people = ambassadors.map(this::personKey);
        return unit(
                Stream.concat(Stream.of(Locks.key(tenant, "pause")), people)
                        .distinct()
                        .sorted()
                        .toList(),
                work);
    }

    /** The same, during which these people are not erased. */
    <T> T unitOf(Stream<String> ambassadors, Function<Handle, T> work) {
        return unit(ambassadors.map(this::personKey).distinct().sorted().toList(), work);
    }

    private <T> T unit(List<Long> shared, Function<Handle, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                if (handle.isInTransaction()) {
                    DatabaseCheck.requireReadCommitted(handle.getConnection());
                }
                return handle.inTransaction(h -> {
                    dialect.begin(h, tenant, shared);
                    return work.apply(h);
                });
            });
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** The same, for work that answers nothing. */
    void change(Consumer<Handle> work) {
        unit(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * The same, committed before it returns.
     *
     * @throws StoreException inside a transaction of the host: it could still be rolled back
     */
    <T> T ownUnit(String what, Function<Handle, T> work) {
        requireOutsideOfHostTransaction(what);
        return unit(work);
    }

    void requireOutsideOfHostTransaction(String what) {
        if (isInsideOfHostTransaction()) {
            throw new StoreException(
                    "store.inside-transaction",
                    what
                            + " has to be committed before anything leaves this machine, and this thread is inside a transaction"
                            + " of the host: call deliverDue() outside of transactions",
                    null);
        }
    }

    /** Whether this thread is inside a transaction of the host's. */
    boolean isInsideOfHostTransaction() {
        try {
            return jdbi.withHandle(Handle::isInTransaction);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    Query query(Handle handle, String sql) {
        return handle.createQuery(sql).bind("tenant", tenant);
    }

    Update update(Handle handle, String sql) {
        return handle.createUpdate(sql).bind("tenant", tenant);
    }

    /** The rows with these keys; see {@link Dialect#byKeys}. */
    Query byKeys(Handle handle, String columns, String table, String key, Collection<String> keys) {
        return query(handle, dialect.byKeys(columns, table, key, "")).bindArray("keys", String.class, keys.toArray());
    }

    /** The same, locked until the unit ends, in an order that all units share; on PostgreSQL with the time of each lock, {@code now}. */
    Query lockByKeys(Handle handle, String columns, String table, String key, Collection<String> keys) {
        return query(handle, dialect.byKeys(columns, table, key, "FOR UPDATE"))
                .bindArray("keys", String.class, keys.toArray());
    }

    /** Runs what {@link Dialect#insertNew} made: whether the row was written. */
    boolean isNew(Update insert) {
        try {
            return insert.execute() == 1;
        } catch (UnableToExecuteStatementException e) {
            if (dialect == Dialect.H2
                    && e.getCause() instanceof SQLException sql
                    && KEY_IS_TAKEN.equals(sql.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** By which leases are judged. */
    Instant now(Handle handle) {
        if (clock != null) {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
        return handle.createQuery("SELECT clock_timestamp()")
                .map((rs, c) -> instant(rs, 1))
                .one();
    }

    /** The same, as the database told it with a row. */
    Instant now(ResultSet row, String column) throws SQLException {
        return clock == null ? instant(row, column) : clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The time of day on this node, for what is not judged against another node's. */
    Clock clock() {
        return clock == null ? Clock.systemUTC() : clock;
    }

    /** Waits for every arming under way; until this unit ends, nothing is armed. */
    void lockPause(Handle handle) {
        lock(handle, "pause");
    }

    /** Until this unit ends, nobody else gives numbers to events. */
    void lockLog(Handle handle) {
        lock(handle, "log");
    }

    /** Until this unit ends, nobody else changes scores, and nobody is put on boards or taken off them. */
    void lockScores(Handle handle) {
        lock(handle, "scores");
    }

    /** Until this unit ends, nobody else forgets what is old. */
    void lockRetention(Handle handle) {
        lock(handle, "retention");
    }

    /** Until this unit ends, this person is not erased. */
    void sharePerson(Handle handle, String ambassador) {
        Locks.lock(handle, dialect, true, tenant, List.of(personKey(ambassador)));
    }

    /** Waits for every arming of this person's deliveries under way; until this unit ends, none of them is armed. */
    void lockPerson(Handle handle, String ambassador) {
        lock(handle, "person", ambassador);
    }

    static OffsetDateTime utc(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant time) {
        return time == null ? null : utc(time);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private void lock(Handle handle, String... parts) {
        Locks.lock(handle, dialect, false, tenant, List.of(Locks.key(tenant, parts)));
    }

    private long personKey(String ambassador) {
        return Locks.key(tenant, "person", ambassador);
    }

    private static StoreException failed(JdbiException e) {
        return StoreException.of(e);
    }
}
