package dev.advocacy.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of our own, on a disk folder, as a careful operator runs it: what is committed is on the disk. */
final class PostgresServer implements Database {
    private static final int MANY_CONNECTIONS = 200;

    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static PostgresServer start(Path folder, Children children) throws IOException {
        var data = Files.createDirectories(folder).toAbsolutePath().resolve("postgres");
        var server = new PostgresServer(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", String.valueOf(MANY_CONNECTIONS))
                        .start(),
                data);
        children.start(Child.shell("cat > /dev/null; kill -QUIT $(head -n 1 '" + data + "/postmaster.pid')"));
        server.requireDurable();
        return server;
    }

    @Override
    public Map<String, String> access() {
        return Map.of(URL, server.getJdbcUrl("postgres", "postgres"), USER, "postgres", PASSWORD, "");
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** {@code pg_ctl restart -m immediate}: as if it had crashed; it recovers from its log. */
    @Override
    public void restart() throws IOException, InterruptedException {
        var command = new ArrayList<>(asItsUser());
        command.addAll(List.of(
                controller().toString(),
                "restart",
                "-w",
                "-m",
                "immediate",
                "-D",
                data.toString(),
                "-l",
                data + ".log"));
        var control = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + "-control.log")))
                .start();
        int status = control.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "pg_ctl restart ended with status " + status + ": see " + data + "-control.log");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Its own program stands beside the one that runs. */
    private Path controller() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(postmaster)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).resolveSibling("pg_ctl"))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run as process " + postmaster));
    }

    /** It refuses to run as root; in a user namespace of its own nobody is. */
    private static List<String> asItsUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private void requireDurable() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                throw new IllegalStateException(
                        "fsync is " + row.getString(1) + " and synchronous_commit is " + row.getString(2));
            }
        } catch (SQLException e) {
            throw new IOException("asking the server for its settings", e);
        }
    }
}
