package dev.advocacy.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.advocacy.delivery.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What stands in the database, read with SQL of its own: not a line of the store's code has part in it. Thread-safe. */
final class Books {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    Books(DataSource database) {
        this.database = database;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException, JsonProcessingException;
    }

    /** How many deliveries stand in each state. */
    Map<DeliveryState, Long> census() throws SQLException {
        var census = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        all(
                        "SELECT state, count(*) FROM advocacy_delivery WHERE tenant = ? GROUP BY state",
                        row -> Map.entry(DeliveryState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> census.put(count.getKey(), count.getValue()));
        return census;
    }

    /** Every delivery. */
    List<Stored> deliveries() throws SQLException {
        return all(
                "SELECT id, state, reason, attempts FROM advocacy_delivery WHERE tenant = ?",
                row -> new Stored(row.getString(1), row.getString(2), row.getString(3), attempts(row.getString(4))));
    }

    /** The deliveries about which a person is asked. */
    List<String> asked() throws SQLException {
        return all(
                "SELECT id FROM advocacy_delivery WHERE tenant = ? AND state = 'NEEDS_PERSON'",
                row -> row.getString(1));
    }

    /** Every step, in the order in which they were written. */
    List<Move> moves() throws SQLException {
        return all(
                "SELECT body FROM advocacy_event WHERE tenant = ? AND kind = 'DeliveryMoved' ORDER BY position",
                row -> move(row.getString(1)));
    }

    private static int attempts(String json) throws JsonProcessingException {
        return json == null ? 0 : JSON.readTree(json).size();
    }

    private static Move move(String json) throws JsonProcessingException {
        var body = JSON.readTree(json);
        return new Move(
                body.path("delivery").asText(),
                body.path("from").asText(),
                body.path("to").asText(),
                body.path("reason").asText(),
                Instant.parse(body.path("at").asText()));
    }

    private <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Stores.TENANT);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("a column holds no JSON: " + e.getOriginalMessage(), e);
        }
        return rows;
    }
}
