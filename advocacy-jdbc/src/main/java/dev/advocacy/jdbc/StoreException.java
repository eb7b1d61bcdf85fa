package dev.advocacy.jdbc;

import dev.advocacy.AdvocacyException;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked, or does not fit. Nothing of the step that threw this is known to be written; where the
 * connection broke while it was committed, it may be.
 */
public final class StoreException extends AdvocacyException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");
    private static final Set<String> FULL = Set.of("53100");
    private static final Set<String> NO_TABLE =
            Set.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22", "42102", "42104");
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "90098", "90121", "90031");

    StoreException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }

    /** What a failed unit is told as; the message holds the database's words, and none of the values. */
    static StoreException of(JdbiException failure) {
        String state = state(failure);
        var told = told(failure);
        var words = ": " + told.getMessage();
        if (isDenied(failure)) {
            return new StoreException(
                    "store.denied", "the database role may not do this: grant it what the guide lists" + words, told);
        }
        if (READ_ONLY.contains(state)) {
            return new StoreException(
                    "store.read-only",
                    "the database only reads: point the data source to the primary, or switch read-only off" + words,
                    told);
        }
        if (FULL.contains(state)) {
            return new StoreException("store.full", "the database has no room left: make room" + words, told);
        }
        if (NO_TABLE.contains(state)) {
            return new StoreException(
                    "store.schema", "the tables do not fit: open with SchemaMode.VALIDATE to see why" + words, told);
        }
        if (failure instanceof ConnectionException || state.startsWith("08") || GONE.contains(state)) {
            return new StoreException(
                    "store.unreachable",
                    "the database cannot be reached, or broke off: it is tried again with the next call" + words,
                    told);
        }
        return new StoreException("store.failed", "the database did not do it" + words, told);
    }

    /**
     * The database's own first line, without the statement, its values and the details that repeat them: they may be what
     * somebody wrote.
     */
    private static SQLException told(JdbiException failure) {
        SQLException last = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                last = sql.getNextException() == null ? sql : sql.getNextException();
            }
        }
        var words =
                last == null || last.getMessage() == null ? failure.getClass().getSimpleName() : last.getMessage();
        int end = words.indexOf('\n');
        var told = new SQLException(end < 0 ? words : words.substring(0, end), state(failure));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    /** Whether the database said that its role may not do this. */
    static boolean isDenied(Throwable failure) {
        return "42501".equals(state(failure)) || "90096".equals(state(failure));
    }

    /** What the database answered, as an SQLSTATE; empty where it answered nothing. */
    private static String state(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
