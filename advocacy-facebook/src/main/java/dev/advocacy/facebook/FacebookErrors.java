package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.support.ErrorTable;
import dev.advocacy.channel.support.NetworkError;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Facebook's refusals as data. They come with any HTTP status, 200 too, so the code inside counts and the status only where
 * there is none. Subcodes say more and go first.
 */
final class FacebookErrors {
    static final String APP_LIMITED = "app-rate-limited";
    static final String RATE_LIMITED = "rate-limited";
    static final String NOT_FOUND = "not-found";
    static final String PERMISSION = "permission-missing";
    static final String REFUSED = "content-refused";
    static final String APP_REMOVED = "token-458";
    static final String PASSWORD_CHANGED = "token-460";
    static final String ID_UNKNOWN = "id-unknown";
    static final String VERSION_ENDED = "version-ended";

    private static final String CONNECT = "connect the page again";
    private static final String LOOK = "the post may be there: look, do not send again";
    private static final String WAIT = "a limit of Facebook's is used up: wait";
    private static final String TRANSIENT = "transient";

    /** An app's calls are counted by the hour. */
    private static final Duration APP_LIMIT = Duration.ofHours(1);

    /** What an operator has to mend. A delivery is tried ten times, so this leaves three days. */
    private static final Duration APP_TROUBLE = Duration.ofHours(8);

    private static final Pattern VERSION = Pattern.compile("(?i)unknown path components: /v\\d|deprecated version");

    private static final Map<String, String> TOKEN = Map.of(
            "458", "the person removed the app: " + CONNECT,
            "459", "Facebook wants the person to sign in there first: do so, then " + CONNECT,
            "460", "the person changed the password: " + CONNECT,
            "463", "the token has ended: " + CONNECT,
            "464", "the person has to confirm the account at Facebook: do so, then " + CONNECT,
            "467", "the token is not valid any more: " + CONNECT,
            "492", "the person lost the role on the page: get it back, then " + CONNECT);

    private static final Map<String, String> CONTENT = Map.of(
            "1609005", "Facebook could not read the link: check that it can be opened by anybody",
            "1609008", "Facebook takes no link to itself here: link to something else",
            "2061006", "the link is no good address: mend it",
            "1366046", "Facebook cannot use the picture: save it as JPEG or PNG and below 4 MB",
            "1346003", "Facebook holds the content against its standards: change it",
            "1404102", "Facebook holds the content against its standards: change it");

    private final ErrorTable.Builder table = ErrorTable.reading(FacebookErrors::read)
            .errorsInSuccess(body -> body.hasNonNull("error"))
            .waiting(Usage::wait);

    private FacebookErrors() {}

    static ErrorTable table() {
        var errors = new FacebookErrors();
        errors.subcodes();
        errors.limits();
        errors.access();
        errors.human();
        errors.version();
        errors.unknown();
        errors.content();
        return errors.table.build();
    }

    static boolean is(ChannelException e, String code) {
        return e.code().equals(code(code));
    }

    private void subcodes() {
        TOKEN.forEach((subcode, way) -> row(subcode(subcode), Remedy.RECONNECT, "token-" + subcode, way));
        CONTENT.forEach((subcode, way) -> {
            row(subcode(subcode), Remedy.EDIT, REFUSED, way);
            row(subcode, Remedy.EDIT, REFUSED, way);
        });
        row(subcode("1366051"), Remedy.RECONCILE, "duplicate", "the pictures are in a post already: " + LOOK);
        row(subcode("1390008"), Remedy.RETRY, "posting-too-fast", "the page posts too fast for Facebook: wait");
        row(subcode("1363047"), Remedy.RECONCILE, "trouble", LOOK);
        row(subcode("1609010"), Remedy.RECONCILE, "trouble", LOOK);
        String authorize = "Facebook wants the page's people to be authorized to publish: do so in the page's settings";
        row(subcode("1404078"), Remedy.NONE, "publishing-not-authorized", authorize);
        row(subcode("4854002"), Remedy.NONE, "identity-not-confirmed", "confirm the identity at Facebook first");
        row(subcode("33"), Remedy.EDIT, NOT_FOUND, "Facebook knows no such thing, or does not show it");
    }

    private void limits() {
        row("4", Remedy.RETRY, APP_LIMITED, WAIT);
        table.forWholeChannel(code(APP_LIMITED), APP_LIMIT);
        Usage.LIMITS.forEach(code -> row(code, Remedy.RETRY, RATE_LIMITED, WAIT));
        table.status(429, Remedy.RETRY, code(RATE_LIMITED), WAIT);
    }

    private void access() {
        row("190", Remedy.RECONNECT, "token-invalid", CONNECT);
        row("102", Remedy.RECONNECT, "token-invalid", CONNECT);
        String allow = CONNECT + " and allow everything that is asked for; if it was allowed, the app lacks Meta's"
                + " approval or the person the task on the page";
        row("3", Remedy.RECONNECT, PERMISSION, allow);
        row("10", Remedy.RECONNECT, PERMISSION, allow);
        IntStream.rangeClosed(200, 299)
                .forEach(code -> row(Integer.toString(code), Remedy.RECONNECT, PERMISSION, allow));
    }

    private void human() {
        String policy = "Facebook blocked this for a breach of its policies: a person has to look at Facebook's"
                + " support inbox, nothing is tried again";
        row("368", Remedy.NONE, "blocked", policy);
    }

    /** An ended version is no employee's fault: everybody's posts are kept until an operator has set another one. */
    private void version() {
        String version =
                "no post is lost, each is tried again: an operator has to set graphVersion to one that Meta serves"
                        + " today";
        row("2635", Remedy.RETRY, VERSION_ENDED, version);
        table.words(VERSION, Remedy.RETRY, code(VERSION_ENDED), version);
        table.forWholeChannel(code(VERSION_ENDED), APP_TROUBLE);
    }

    /** After a request that creates nothing, these are RETRY. */
    private void unknown() {
        row("506", Remedy.RECONCILE, "duplicate", "the same words were posted just now: " + LOOK);
        row(TRANSIENT, Remedy.RECONCILE, "trouble", "Facebook is in trouble: " + LOOK);
        row("1", Remedy.RECONCILE, "trouble", "Facebook does not say what went wrong: " + LOOK);
        row("2", Remedy.RECONCILE, "trouble", "Facebook is in trouble: " + LOOK);
    }

    private void content() {
        table.words(
                Pattern.compile("(?i)object with id .{0,200} does not exist"),
                Remedy.EDIT,
                code(NOT_FOUND),
                "Facebook knows no such thing, or does not show it");
        row("100", Remedy.EDIT, REFUSED, "change the text, the link or the media");
        row("389", Remedy.EDIT, REFUSED, "Facebook could not use the video: send another file");
        table.status(401, Remedy.RECONNECT, code("unauthorized"), CONNECT);
    }

    private void row(String networkCode, Remedy remedy, String code, String wayOut) {
        table.code(networkCode, remedy, code(code), wayOut);
    }

    private static String code(String what) {
        return FacebookChannel.PAGES + "." + what;
    }

    /** Codes and subcodes overlap in number. */
    private static String subcode(String number) {
        return "subcode " + number;
    }

    private static NetworkError read(JsonNode body) {
        JsonNode error = body.path("error");
        NetworkError told = NetworkError.of(
                error.path("code").asText(""), error.path("message").asText(""));
        String subcode = error.path("error_subcode").asText("0");
        NetworkError whole = subcode.equals("0") ? told : told.alias(subcode(subcode));
        return error.path("is_transient").asBoolean(false) ? whole.alias(TRANSIENT) : whole;
    }
}
