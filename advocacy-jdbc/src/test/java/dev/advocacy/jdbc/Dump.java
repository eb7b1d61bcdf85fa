package dev.advocacy.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Every column of every row of every table, as text; bytes as the characters that they may be. */
record Dump(List<Row> rows) {

    /** A row, with its table. */
    record Row(String table, String text) {
        boolean holds(List<String> any) {
            return any.stream().anyMatch(text::contains);
        }
    }

    static Dump of(DataSource source) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (found.next()) {
                        rows.add(new Row(table.toLowerCase(Locale.ROOT), text(found)));
                    }
                }
            }
        }
        return new Dump(rows);
    }

    /** Our tables and any others beside them, as the database writes them. */
    static TreeSet<String> tables(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE lower(table_schema) = 'public' AND table_type = 'BASE TABLE'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(isBinary(row.getMetaData().getColumnType(i)) ? readable(row.getBytes(i)) : row.getString(i))
                    .append('\t');
        }
        return text.toString();
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
    }

    private static String readable(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** A secret in every writing that it could be stored in, wherever in a base64 text it begins. */
    static List<String> writings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] moved = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, moved, shift, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(moved);
            String inside = base64.substring(shift == 0 ? 0 : 4, base64.length() - 2);
            all.addAll(Arrays.asList(inside, inside.replace('+', '-').replace('/', '_')));
        }
        return all;
    }
}
