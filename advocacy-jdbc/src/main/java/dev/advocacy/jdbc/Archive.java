package dev.advocacy.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.scoring.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Everything about one person, as files in one zip. Only inside a unit; not thread-safe. */
final class Archive {
    static final String SCHEMA = "schema.json";
    static final String README = "README.txt";
    private static final String SOMEBODY = "somebody else";
    private static final int PAGE = 1000;

    /** Columns that hold JSON. An attempt's number has the name of the attempts, and is a number. */
    private static final List<String> JSON = List.of("scopes", "attempts", "post", "approval", "body");

    private final Db db;
    private final Handle handle;
    private final Ambassador person;
    private final ZipOutputStream zip;

    Archive(Db db, Handle handle, Ambassador person, OutputStream out) {
        this.db = db;
        this.handle = handle;
        this.person = person;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void write() {
        try {
            resource(README);
            resource(SCHEMA);
            file("person.json", person());
            file("accounts.json", rows("channel, account, name, scopes, connected_at, expires_at, problem", "account"));
            file("authorizations.json", rows("channel, expires_at", "authorization"));
            file("revocations.json", rows("channel, account, name, since, attempts", "revocation"));
            file("holds.json", holds());
            file("shares.json", rows("id, content, channel, delivery, wording, approved_at", "share"));
            file("links.json", rows("id, delivery, content, channel, destination", "link"));
            file("deliveries.json", deliveries());
            file("counts.json", counts());
            file("scores.json", scores());
            events();
            media();
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode person() {
        var tree = Json.tree(person);
        tree.withArray("consents").forEach(consent -> hideOthers((ObjectNode) consent));
        return tree;
    }

    /** Who else pressed a button is another person's matter. */
    private ObjectNode hideOthers(ObjectNode action) {
        if (action.has("actor")
                && !action.path("actor").asText().equals(person.id().value())) {
            action.put("actor", SOMEBODY);
        }
        return action;
    }

    /** In the order of the first two columns, so that two exports of the same are the same. */
    private ArrayNode rows(String columns, String table) {
        return read(db.query(
                handle,
                "SELECT " + columns + " FROM advocacy_" + table
                        + " WHERE tenant = :tenant AND ambassador = :who ORDER BY 1, 2"));
    }

    private ArrayNode holds() {
        return read(db.query(handle, """
                SELECT channel, account, until FROM advocacy_hold WHERE tenant = :tenant AND (channel, account) IN (
                  SELECT channel, account FROM advocacy_account WHERE tenant = :tenant AND ambassador = :who
                  UNION SELECT channel, account FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who)
                ORDER BY channel, account"""));
    }

    private ArrayNode deliveries() {
        var all = read(db.query(handle, """
                SELECT d.id, d.share, d.content, d.channel, d.account, d.state, d.due, d.expires, d.attempts, d.post, d.evidence,
                       d.reason, a.body AS approval
                FROM advocacy_delivery d LEFT JOIN advocacy_approval a ON a.tenant = d.tenant AND a.delivery = d.id
                WHERE d.tenant = :tenant AND d.ambassador = :who ORDER BY d.position"""));
        all.forEach(delivery -> {
            delivery.path("attempts").forEach(attempt -> ((ObjectNode) attempt).remove("ticket"));
            nameFiles(delivery.path("approval"), delivery.path("id").asText());
        });
        return all;
    }

    /** A picture's place among a post's becomes the name of its file. */
    private static void nameFiles(JsonNode tree, String delivery) {
        if (tree instanceof ObjectNode media && media.has("part")) {
            media.put("file", fileOf(delivery, media.remove("part").asInt()));
        }
        tree.forEach(child -> nameFiles(child, delivery));
    }

    private static String fileOf(String delivery, int part) {
        return "media/" + delivery + "-" + part;
    }

    /** Points as they are shown, and only those that are up to date. */
    private ArrayNode scores() {
        var all = read(db.query(handle, """
                SELECT l.rules, s.board, s.period, s.units, l.decimals, s.listed
                FROM advocacy_score s JOIN advocacy_ledger l ON l.tenant = s.tenant AND l.id = s.ledger
                WHERE s.tenant = :tenant AND s.ambassador = :who AND l.state = 'LIVE'
                ORDER BY l.rules, s.ledger, s.board, s.period"""));
        all.forEach(row -> inPoints((ObjectNode) row));
        return all;
    }

    private static void inPoints(ObjectNode row) {
        var points =
                new Points(row.remove("units").asLong(), row.remove("decimals").asInt());
        row.put("points", points.toString()).put("shown", row.remove("listed").asInt() == 1);
    }

    private ArrayNode counts() {
        return read(db.query(handle, """
                SELECT body, forget_at FROM advocacy_counts WHERE tenant = :tenant AND delivery IN (
                  SELECT id FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who) ORDER BY delivery"""));
    }

    /** What happened to them, and what they did; written page by page, because there may be many. */
    private void events() throws IOException {
        begin("events.json");
        zip.write('[');
        long last = 0;
        boolean first = true;
        List<Event> page;
        do {
            page = events(last);
            for (var event : page) {
                zip.write(((first ? "\n" : ",\n") + told(event)).getBytes(StandardCharsets.UTF_8));
                first = false;
                last = event.position();
            }
        } while (page.size() == PAGE);
        zip.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private record Event(
            long position, String kind, @Nullable String ambassador, ObjectNode body) {}

    private List<Event> events(long after) {
        return who(db.query(handle, """
                        SELECT position, kind, ambassador, body FROM advocacy_event WHERE tenant = :tenant AND position > :after
                        AND (ambassador = :who OR kind IN ('ConsentChanged', 'PauseSwitched') AND body LIKE :acted ESCAPE '!')
                        ORDER BY position LIMIT :most"""))
                .bind("acted", Erasing.naming(person.id()))
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, c) ->
                        new Event(row.getLong(1), row.getString(2), row.getString(3), Json.parse(row.getString(4))))
                .list();
    }

    /** Without who clicked: that is another person. */
    private String told(Event event) {
        var body = hideOthers(event.body());
        body.remove("visitor");
        body.put("kind", event.kind());
        boolean own = person.id().value().equals(event.ambassador());
        body.put("about", own ? "you" : SOMEBODY);
        return body.toString();
    }

    private void media() throws IOException {
        for (var delivery : who(db.query(
                        handle,
                        "SELECT id FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who ORDER BY position"))
                .mapTo(String.class)
                .list()) {
            media(delivery);
        }
    }

    private void media(String delivery) throws IOException {
        int part = 0;
        for (var bytes : new Documents(db).parts(handle, "delivery:" + delivery)) {
            begin(fileOf(delivery, part++));
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    private void file(String name, JsonNode content) throws IOException {
        begin(name);
        zip.write(content.toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Archive.class.getResourceAsStream("export/" + name), name)) {
            begin(name);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private Query who(Query query) {
        return query.bind("who", person.id().value());
    }

    private ArrayNode read(Query query) {
        var all = JsonNodeFactory.instance.arrayNode();
        who(query).map((row, c) -> object(row)).forEach(all::add);
        return all;
    }

    /** Columns by their names; what is JSON in its column is JSON in the file; what is empty is left out. */
    private static ObjectNode object(ResultSet row) throws SQLException {
        var object = JsonNodeFactory.instance.objectNode();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (row.getObject(i) != null) {
                put(object, camel(name), columns.getColumnType(i), row, i);
            }
        }
        return object;
    }

    private static void put(ObjectNode object, String name, int type, ResultSet row, int i) throws SQLException {
        switch (type) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                object.put(
                        name, row.getObject(i, OffsetDateTime.class).toInstant().toString());
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> object.put(name, row.getLong(i));
            default -> text(object, name, row.getString(i));
        }
    }

    private static void text(ObjectNode object, String name, String value) {
        if (JSON.contains(name)) {
            object.set(name, Json.read(value, JsonNode.class));
        } else {
            object.put(name, value);
        }
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (var word : column.split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
