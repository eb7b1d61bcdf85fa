package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.support.ErrorTable;
import dev.advocacy.channel.support.NetworkError;
import dev.advocacy.channel.support.RefusedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's refusals as data. Its envelope is {@code {"status", "code", "serviceErrorCode", "message"}}, of which any part
 * may be missing, so words are matched too.
 */
final class LinkedInErrors {
    static final String APP_LIMITED = "app-rate-limited";
    static final String RATE_LIMITED = "rate-limited";
    static final String NOT_VISIBLE = "not-visible";
    static final String NOT_FOUND = "not-found";
    static final String ID_UNKNOWN = "id-unknown";
    static final String DUPLICATE = "duplicate";
    static final String VERSION_ENDED = "version-ended";

    private static final Pattern DUPLICATES = Pattern.compile("(?i)\\bduplicate\\b");
    private static final Pattern VERSION = Pattern.compile("(?i)requested version \\S+ is not active");
    private static final Pattern HIDDEN_POST = Pattern.compile("(?i)unpermitted fields.{0,1000}/(shares|ugcPosts)\\b");
    private static final Pattern APP_LIMIT = Pattern.compile("(?i)\\bAPPLICATION DAY\\b");
    private static final String NEW_VERSION =
            "no post is lost, each is tried again: an operator has to set apiVersion to one"
                    + " that LinkedIn serves today, and to look for what changed";
    private static final String DAYS = "LinkedIn's days begin at 00:00 UTC";

    /** What an operator has to mend. A delivery is tried ten times, so this leaves three days. */
    private static final Duration APP_TROUBLE = Duration.ofHours(8);

    private static final String SIGN_IN = "connect the account again";

    private final ChannelId channel;
    private final ErrorTable.Builder table = ErrorTable.reading(LinkedInErrors::read);

    private LinkedInErrors(ChannelId channel) {
        this.channel = channel;
    }

    /**
     * The table of a channel.
     *
     * @param scopes what the channel asks people for; a 403 names the one that is missing
     */
    static ErrorTable of(ChannelId channel, List<String> scopes) {
        var errors = new LinkedInErrors(channel);
        errors.version();
        errors.token();
        errors.permission(scopes);
        errors.content();
        errors.duplicate();
        errors.later();
        return errors.table.build();
    }

    static boolean is(ChannelException e, String code) {
        return e.code().endsWith("." + code);
    }

    /** An ended version is no employee's fault: everybody's posts are kept until an operator has set another one. */
    private void version() {
        table.forWholeChannel(code(VERSION_ENDED), APP_TROUBLE);
        table.status(426, Remedy.RETRY, code(VERSION_ENDED), NEW_VERSION);
        for (int status : new int[] {400, 403, 404, 422}) {
            table.code(status, "NONEXISTENT_VERSION", Remedy.RETRY, code(VERSION_ENDED), NEW_VERSION);
            table.code(status, "VERSION_MISSING", Remedy.RETRY, code(VERSION_ENDED), NEW_VERSION);
            table.words(status, VERSION, Remedy.RETRY, code(VERSION_ENDED), NEW_VERSION);
        }
    }

    /** By name and, for bodies without one, by number. Any other 401 may be mended by a fresh token. */
    private void token() {
        for (String invalid : List.of("INVALID_ACCESS_TOKEN", "65600")) {
            table.code(401, invalid, Remedy.RECONNECT, code("token-invalid"), SIGN_IN);
        }
        for (String revoked : List.of("REVOKED_ACCESS_TOKEN", "65601")) {
            table.code(401, revoked, Remedy.RECONNECT, code("token-revoked"), SIGN_IN);
        }
        for (String expired : List.of("EXPIRED_ACCESS_TOKEN", "65602")) {
            table.code(401, expired, Remedy.REFRESH, code("token-expired"), "refresh the token, or " + SIGN_IN);
        }
        table.status(401, Remedy.REFRESH, code("unauthorized"), "refresh the token, or " + SIGN_IN);
    }

    private void permission(List<String> scopes) {
        table.words(
                403,
                HIDDEN_POST,
                Remedy.NONE,
                code(NOT_VISIBLE),
                "one of these posts is gone or is not this account's");
        for (Permission permission : Permission.ALL) {
            table.words(403, permission.words(), Remedy.RECONNECT, code("forbidden"), again(permission.among(scopes)));
        }
        table.status(403, Remedy.RECONNECT, code("forbidden"), again(scopes));
    }

    private void content() {
        table.code(
                400,
                "MEDIA_ASSET_WAITING_UPLOAD",
                Remedy.RETRY,
                code("media-not-ready"),
                "LinkedIn still works on the media, try again in a minute");
        table.code(
                400,
                "MEDIA_ASSET_PROCESSING_FAILED",
                Remedy.EDIT,
                code("media-refused"),
                "LinkedIn could not use the media: save them anew, or take others");
        table.code(
                400,
                "ILLEGAL_ARGUMENT",
                Remedy.NONE,
                code("request-refused"),
                "LinkedIn could not read the request: report this to the SDK's makers");
        table.status(400, Remedy.EDIT, code("content-refused"), "change the text, the link or the media");
        table.status(404, Remedy.EDIT, code(NOT_FOUND), "LinkedIn knows no such thing");
    }

    private void duplicate() {
        String look = "LinkedIn has this post already, perhaps from the last attempt: look, do not send again";
        table.code(422, "DUPLICATE_POST", Remedy.RECONCILE, code(DUPLICATE), look);
        table.words(422, DUPLICATES, Remedy.RECONCILE, code(DUPLICATE), look);
        table.status(422, Remedy.EDIT, code("content-refused"), "change the text, the link or the media");
    }

    private void later() {
        table.status(409, Remedy.RETRY, code("conflict"), "LinkedIn did nothing and says to try again");
        table.words(
                429, APP_LIMIT, Remedy.RETRY, code(APP_LIMITED), "the app's limit is used up for everybody; " + DAYS);
        table.forWholeChannel(code(APP_LIMITED), Duration.ofDays(1));
        table.status(429, Remedy.RETRY, code(RATE_LIMITED), "a limit is used up; " + DAYS);
        table.waiting(LinkedInErrors::untilMidnight);
    }

    /** LinkedIn's limits are per day and it seldom says how long to wait. */
    private static Optional<Duration> untilMidnight(RefusedAnswer answer) {
        Instant midnight = LocalDate.ofInstant(answer.now(), ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return answer.status() == 429 ? Optional.of(Duration.between(answer.now(), midnight)) : Optional.empty();
    }

    private String code(String what) {
        return channel + "." + what;
    }

    private static String again(List<String> scopes) {
        return SIGN_IN + " and allow " + String.join(", ", scopes)
                + "; if it was allowed, the app lacks the product or the person the role";
    }

    private static NetworkError read(JsonNode body) {
        String message = text(body.path("message"));
        String code = text(body.path("code"));
        String number = text(body.path("serviceErrorCode"));
        NetworkError told = NetworkError.of(code == null ? number : code, message);
        return told.suspecting(suspected(code, told.message()));
    }

    private static @Nullable PostRef suspected(@Nullable String code, @Nullable String message) {
        boolean duplicate = "DUPLICATE_POST".equals(code)
                || (message != null && DUPLICATES.matcher(message).find());
        return duplicate ? PostUrn.firstIn(message).map(PostUrn::ref).orElse(null) : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}
