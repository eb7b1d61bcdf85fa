package dev.advocacy.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: made, checked, or left to the host. Our own location and our own history, so that the host's stay its own. */
final class Schema {
    private static final String HISTORY = "advocacy_schema_history";

    private final Flyway flyway;

    Schema(DataSource source, Dialect dialect) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(dialect.migrations())
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    void prepare(SchemaMode mode) {
        switch (mode) {
            case MIGRATE -> migrate();
            case VALIDATE -> validate();
            case NONE -> {}
        }
    }

    private void migrate() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException("store.schema", "the tables could not be made or updated: " + e.getMessage(), e);
        }
    }

    private void validate() {
        var result = flyway.validateWithResult();
        if (!result.validationSuccessful) {
            throw new StoreException("store.schema", "the tables do not fit: " + result.getAllErrorMessages(), null);
        }
    }
}
