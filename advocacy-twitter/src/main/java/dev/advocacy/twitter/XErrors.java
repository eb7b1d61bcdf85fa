package dev.advocacy.twitter;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.support.ErrorTable;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * X's refusals as data.
 *
 * <p>What is wrong with the <em>app</em> (no credits left, not enrolled, its monthly cap used up) is no employee's fault, and
 * their posts are kept: RETRY for the whole channel, with a long wait. Since a delivery is tried ten times, {@link #APP_TROUBLE}
 * leaves an operator three days.
 */
final class XErrors {
    static final String CREDITS_DEPLETED = "x.credits-depleted";
    static final String APP_REFUSED = "x.app-refused";
    static final String USAGE_CAPPED = "x.usage-capped";
    static final String UNKNOWN_FIELD = "x.unknown-field";
    static final String COUNTS_REFUSED = "x.counts-refused";
    static final String CONTENT_REFUSED = "x.content-refused";
    static final String MEDIA_REFUSED = "x.media-refused";
    static final String NOT_FOUND = "x.not-found";

    static final Duration APP_TROUBLE = Duration.ofHours(8);

    /** X names the period of a cap and not its end, so it is tried once a day. */
    static final Duration CAP = Duration.ofDays(1);

    private static final List<String> FOREIGN_COUNTS = List.of("not-authorized-for-field", "field-unauthorized");
    private static final String OPERATOR = "no post is lost, each is tried again: an operator has to ";
    private static final String CHANGE = "change the text, the link or the media";
    private static final String SIGN_IN = "connect the account again";

    private final ErrorTable.Builder table = ErrorTable.reading(Problem::of);

    private XErrors() {}

    static ErrorTable table() {
        var errors = new XErrors();
        errors.media();
        errors.request();
        errors.token();
        errors.app();
        errors.content();
        errors.later();
        return errors.table
                .waiting(RateLimits::wait)
                .errorsInSuccess(Problem::isFailedMedia)
                .build();
    }

    private void media() {
        String wayOut = "give a picture or video that X can read";
        table.code(Problem.MEDIA_FAILED, Remedy.EDIT, MEDIA_REFUSED, wayOut);
        table.words(400, words("media IDs are invalid"), Remedy.EDIT, MEDIA_REFUSED, wayOut);
    }

    private void request() {
        String names = "X has another name for it: give the config the other fieldNames";
        table.words(400, words("query parameter .{0,200}is not one of"), Remedy.NONE, UNKNOWN_FIELD, names);
        for (String type : FOREIGN_COUNTS) {
            table.code(400, type, Remedy.NONE, COUNTS_REFUSED, "only the author may see these counts, for 30 days");
            table.code(403, type, Remedy.NONE, COUNTS_REFUSED, "only the author may see these counts, for 30 days");
        }
        table.status(400, Remedy.EDIT, CONTENT_REFUSED, CHANGE);
        table.status(404, Remedy.EDIT, NOT_FOUND, "X knows no such thing");
    }

    /** X answers an ended and a revoked token alike; a refresh will tell. */
    private void token() {
        table.status(401, Remedy.REFRESH, "x.unauthorized", "refresh the token, or " + SIGN_IN);
        table.code(403, "unsupported-authentication", Remedy.RECONNECT, "x.token-of-app", SIGN_IN + " as a person");
    }

    private void app() {
        table.status(
                402, Remedy.RETRY, CREDITS_DEPLETED, OPERATOR + "buy credits at X, or to raise the spending limit");
        String enrol = OPERATOR + "put the app in order in X's developer console";
        table.code(403, "client-forbidden", Remedy.RETRY, APP_REFUSED, enrol);
        table.code(403, "client-not-enrolled", Remedy.RETRY, APP_REFUSED, enrol);
        String cap = OPERATOR + "wait for X's next billing cycle, or to raise the cap";
        table.code(429, "usage-capped", Remedy.RETRY, USAGE_CAPPED, cap);
        table.code(429, "UsageCapExceeded", Remedy.RETRY, USAGE_CAPPED, cap);
        table.forWholeChannel(CREDITS_DEPLETED, APP_TROUBLE);
        table.forWholeChannel(APP_REFUSED, APP_TROUBLE);
        table.forWholeChannel(USAGE_CAPPED, CAP);
    }

    private void content() {
        table.words(
                403,
                words("\\bduplicate\\b"),
                Remedy.RECONCILE,
                "x.duplicate",
                "X has this text already, perhaps from the last attempt: look, do not send again");
        table.words(
                403,
                words("(reply to this conversation|quoting this post) is not allowed"),
                Remedy.EDIT,
                "x.reply-not-allowed",
                "an app may answer only where the author has named the account: post it on its own");
        table.words(403, words("text is too long"), Remedy.EDIT, "x.text-too-long", "shorten the text");
        table.status(
                403,
                Remedy.RECONNECT,
                "x.forbidden",
                SIGN_IN + " and allow everything that is asked for; if it was allowed, X has restricted the account");
    }

    private void later() {
        table.status(429, Remedy.RETRY, "x.rate-limited", "a limit is used up, wait for its end");
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
