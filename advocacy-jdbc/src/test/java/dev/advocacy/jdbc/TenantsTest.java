package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.testkit.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By reflection over every part of the store, so that a new method cannot be forgotten. The role is one that no policy holds. */
@DisplayName("Under one tenant, the ids of another find nothing and change nothing")
class TenantsTest {
    /** The first tells the time, and nothing of anybody; the others have no data here yet that they would find. */
    private static final List<String> OF_NOBODY =
            List.of("DeliveryStore.now", "EngagementStore.unread", "JdbcStore.personalData");

    @TempDir
    private static @Nullable Path folder;

    /** They open what the keys before sealed, and would seal it anew. */
    private static final TokenKeys NEWER_KEYS =
            TokenKeys.of(TokenKeys.withNewestFirst(TokenKeys.withAnotherKey(Keys.SOME_JSON)));

    private static final Map<Dialect, HikariDataSource> SOURCES = new LinkedHashMap<>();
    private static int tenants;

    @BeforeAll
    static void open() {
        SOURCES.put(Dialect.POSTGRESQL, Postgres.pool(Postgres.withTables(), 4));
        SOURCES.put(Dialect.H2, Postgres.pool(H2Files.withTables(folder), 4));
        SOURCES.values().forEach(source -> JdbcStore.open(source, Keys.SOME));
    }

    @AfterAll
    static void close() {
        SOURCES.values().forEach(HikariDataSource::close);
    }

    static Stream<Call> calls() {
        return Stream.of(Dialect.values())
                .flatMap(d -> methods(JdbcStore.class)
                        .flatMap(m -> isPart(m)
                                ? methods(m.getReturnType()).map(method -> new Call(d, m, method))
                                : Stream.of(new Call(d, null, m))))
                .filter(call -> !OF_NOBODY.contains(call.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    @DisplayName("every method of every part")
    void keepsTenantsApart(Call call) throws ReflectiveOperationException {
        tenants++;
        String theirs = "b-" + tenants;
        var others = new OneOfEverything();
        var clock = SettableClock.at(OneOfEverything.NOW);
        var b = store(call.dialect(), theirs, clock, Keys.SOME);
        others.fill(b);
        call.prepare(b, others);
        clock.advance(call.method().getName().equals("forgetOver") ? Duration.ofHours(3) : Duration.ofMinutes(2));
        var before = rowsOf(call.dialect(), theirs);

        var answer = call.on(store(call.dialect(), "a-" + tenants, clock, NEWER_KEYS), others);

        assertThat(rowsOf(call.dialect(), theirs)).isEqualTo(before);
        assertThat(isNothing(answer) || call.writesItsOwn())
                .as("answered %s", answer)
                .isTrue();
        var theirOwn = call.on(store(call.dialect(), theirs, clock, NEWER_KEYS), others);
        assertThat(Objects.equals(theirOwn, answer)
                        && rowsOf(call.dialect(), theirs).equals(before))
                .as("the call finds nothing under its own tenant either, so it shows nothing: %s", theirOwn)
                .isFalse();
    }

    private static boolean isNothing(@Nullable Object answer) {
        return answer == null
                || answer.equals(Optional.empty())
                || answer.equals(false)
                || (answer instanceof Number number && number.longValue() == 0)
                || (answer instanceof Collection<?> many && many.isEmpty())
                || (answer instanceof Map<?, ?> map && map.isEmpty());
    }

    private static JdbcStore store(Dialect dialect, String tenant, SettableClock clock, TokenKeys keys) {
        return JdbcStore.builder(Objects.requireNonNull(SOURCES.get(dialect)), keys)
                .tenant(tenant)
                .schema(SchemaMode.NONE)
                .clock(clock)
                .open();
    }

    /** Every row of a tenant, by table. */
    private static Map<String, List<String>> rowsOf(Dialect dialect, String tenant) {
        try (var handle = Jdbi.open(SOURCES.get(dialect))) {
            var rows = new LinkedHashMap<String, List<String>>();
            for (String table : tables(handle)) {
                rows.put(
                        table,
                        handle
                                .createQuery("SELECT * FROM " + table + " WHERE tenant = ?")
                                .bind(0, tenant)
                                .map((row, c) -> text(row))
                                .stream()
                                .sorted()
                                .toList());
            }
            return rows;
        }
    }

    private static String text(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(
                    row.getObject(i) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(i));
        }
        return String.join(" | ", columns);
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery(
                        "SELECT table_name FROM information_schema.columns WHERE LOWER(column_name) = 'tenant' ORDER BY 1")
                .mapTo(String.class)
                .list();
    }

    private static boolean isPart(Method method) {
        return method.getReturnType().isInterface()
                && method.getReturnType().getName().startsWith("dev.advocacy.")
                && method.getParameterCount() == 0;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && m.getDeclaringClass() != Object.class)
                .sorted(Comparator.comparing(Method::toString));
    }

    /** One method of one part, on one database. */
    record Call(Dialect dialect, @Nullable Method part, Method method) {

        @Nullable
        Object on(AdvocacyStore store, OneOfEverything arguments) throws ReflectiveOperationException {
            var given = new ArrayList<Object>();
            for (var type : method.getParameterTypes()) {
                given.add(argument(type, arguments));
            }
            try {
                return method.invoke(part == null ? store : part.invoke(store), given.toArray());
            } catch (InvocationTargetException e) {
                throw new AssertionError(name() + " threw", e.getCause());
            }
        }

        /** What has to be true of a tenant for the call to find something. */
        void prepare(AdvocacyStore store, OneOfEverything theirs) {
            if (name().equals("DeliveryStore.endOver")) {
                theirs.addClosing(store);
            }
            if (name().equals("DeliveryStore.paused")) {
                store.deliveries().pause(true, List.of());
            }
            if (name().equals("DeliveryStore.heldBackUntil")) {
                store.deliveries().holdBack(ChannelId.of("net"), null, OneOfEverything.NOW.plusSeconds(3600));
            }
        }

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** A yes to a share with the same ids: it is the tenant's own now. */
        boolean writesItsOwn() {
            return name().equals("ShareStore.add");
        }

        private @Nullable Object argument(Class<?> type, OneOfEverything known) {
            if (type == Delivery.class && method.getName().equals("save")) {
                return known.claimed().move(DeliveryState.CANCELLED, "cancelled");
            }
            if (type == AmbassadorId.class && method.getName().startsWith("saidBy")) {
                return AmbassadorId.of("a-colleague");
            }
            if (type == ConnectedAccount.class && method.getName().equals("ending")) {
                return null;
            }
            if (type == List.class && name().equals("ShareStore.add") && method.getParameterCount() == 1) {
                return List.of(known.decision());
            }
            if (type == String.class && method.getName().equals("take")) {
                return known.state().reveal();
            }
            return known.of(type);
        }

        @Override
        public String toString() {
            return dialect + " " + name();
        }
    }
}
