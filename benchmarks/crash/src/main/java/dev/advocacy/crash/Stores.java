package dev.advocacy.crash;

import dev.advocacy.channel.Secret;
import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.SchemaMode;
import dev.advocacy.jdbc.TokenKeys;
import dev.advocacy.store.AdvocacyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The store of a run, as every process opens it. */
final class Stores {
    static final String TENANT = "crash";

    private Stores() {}

    /** Keys of this run's own. */
    static void makeKeys(Path keys) throws IOException {
        Files.writeString(keys, TokenKeys.generate().reveal());
    }

    static AdvocacyStore open(DataSource database, Path keys, SchemaMode mode) throws IOException {
        return JdbcStore.builder(database, TokenKeys.of(Secret.of(Files.readString(keys))))
                .tenant(TENANT)
                .schema(mode)
                .open();
    }
}
