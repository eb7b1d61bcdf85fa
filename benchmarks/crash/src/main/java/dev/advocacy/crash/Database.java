package dev.advocacy.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** The database of a run, and how every process reaches it. */
interface Database extends AutoCloseable {
    /** Names of variables in the environment: a password does not belong on a command line. */
    String URL = "ADVOCACY_CRASH_URL";

    String USER = "ADVOCACY_CRASH_USER";
    String PASSWORD = "ADVOCACY_CRASH_PASSWORD";

    /** Starts or opens the one that the plan names. */
    static Database of(Plan plan, Children children) throws IOException, InterruptedException {
        return switch (plan.database()) {
            case Plan.H2 -> new H2File(plan.folder());
            case Plan.NAMED -> new NamedServer();
            default -> PostgresServer.start(plan.folder(), children);
        };
    }

    /** {@link #URL}, {@link #USER} and {@link #PASSWORD}, for another process. */
    Map<String, String> access();

    /** Whether several processes may use it at the same time. */
    boolean isShared();

    /** Stops it without any farewell and starts it again. */
    void restart() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /**
     * A pool of connections, as a host has it. The caller closes it.
     *
     * @param name what the server calls the pool's owner
     */
    static HikariDataSource pool(Map<String, String> access, String name, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        var url = Objects.requireNonNull(access.get(URL), () -> "the environment has no " + URL);
        config.setJdbcUrl(url);
        if (url.startsWith("jdbc:postgresql:")) {
            config.setConnectionInitSql("SET application_name = '" + name + "'");
        }
        config.setUsername(access.getOrDefault(USER, ""));
        config.setPassword(access.getOrDefault(PASSWORD, ""));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(60_000);
        return new HikariDataSource(config);
    }
}
