package dev.advocacy.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A host's data source inside one transaction: everybody gets the same connection, which only the host commits and closes. */
final class HostTransaction {
    private HostTransaction() {}

    /** Opens a store, and lets work be done with it in one transaction. */
    static void with(DataSource source, java.util.function.Function<DataSource, JdbcStore> opening, Work work)
            throws SQLException {
        var inside = new Connection[1];
        var joined = (DataSource) Proxy.newProxyInstance(
                HostTransaction.class.getClassLoader(), new Class<?>[] {DataSource.class}, (p, method, arguments) -> {
                    if (method.getName().equals("getConnection") && inside[0] != null) {
                        return unclosable(inside[0]);
                    }
                    return invoke(source, method, arguments);
                });
        var store = opening.apply(joined);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            inside[0] = connection;
            work.with(store);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HostTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (p, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(connection, method, arguments));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What is done inside. */
    interface Work {
        void with(JdbcStore store);
    }
}
