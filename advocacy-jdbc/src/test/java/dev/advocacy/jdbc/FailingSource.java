package dev.advocacy.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that fails at the n-th call that may reach the database, counted from {@link #failAt}. Thread-safe. */
final class FailingSource {
    /** How a call fails. */
    enum How {
        /** The database says no; the connection lives. */
        REFUSED,
        /** The connection breaks before the call has reached the database. */
        BROKEN_BEFORE,
        /** The database has done it; the connection breaks before it could say so. */
        BROKEN_AFTER
    }

    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "setAutoCommit",
            "commit");

    private final DataSource real;
    private final AtomicInteger left = new AtomicInteger();
    private volatile How how = How.REFUSED;
    private volatile Consumer<Connection> beforeCommit = connection -> {};

    FailingSource(DataSource real) {
        this.real = real;
    }

    /** What the store is opened on. */
    DataSource source() {
        return proxy(DataSource.class, new Around(real, null));
    }

    /** The n-th call from now on fails, and no other. */
    void failAt(int call, How manner) {
        how = manner;
        left.set(call);
    }

    /** Does this before each commit that follows. */
    void beforeCommit(Consumer<Connection> work) {
        beforeCommit = work;
    }

    /** Whether it has failed since {@link #failAt}; from now on nothing fails. */
    boolean stop() {
        return left.getAndSet(0) <= 0;
    }

    private boolean fails(Method method) {
        return isCall(method) && left.get() > 0 && left.decrementAndGet() == 0;
    }

    /** A statement that names its connection asks nobody for it. */
    private static boolean isCall(Method method) {
        boolean named = method.getName().equals("getConnection")
                && Statement.class.isAssignableFrom(method.getDeclaringClass());
        return CALLS.contains(method.getName()) && !named;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FailingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Around implements InvocationHandler {
        private final Object target;
        private final @Nullable Connection connection;

        Around(Object target, @Nullable Connection connection) {
            this.target = target;
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("commit")) {
                beforeCommit.accept(connection);
            }
            if (!fails(method)) {
                return wrapped(call(method, arguments));
            }
            if (how == How.REFUSED) {
                throw new SQLException("refused: " + method.getName(), "XX000");
            }
            if (how == How.BROKEN_AFTER && call(method, arguments) instanceof Connection opened) {
                opened.close();
            }
            if (connection != null) {
                connection.close();
            }
            throw new SQLException("broken off: " + method.getName(), "08006");
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object wrapped(Object answer) {
            if (answer instanceof Connection c) {
                return proxy(Connection.class, new Around(c, c));
            }
            if (answer instanceof PreparedStatement s) {
                return proxy(PreparedStatement.class, new Around(s, connection));
            }
            return answer instanceof Statement s ? proxy(Statement.class, new Around(s, connection)) : answer;
        }
    }
}
