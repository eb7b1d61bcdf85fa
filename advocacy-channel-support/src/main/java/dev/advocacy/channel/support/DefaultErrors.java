package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException.Remedy;

/** What an answer means where no row of the adapter speaks of it. */
final class DefaultErrors {
    private DefaultErrors() {}

    static ErrorRow row(Asked asked, int status) {
        return switch (status) {
            case 401 -> row(asked, Remedy.REFRESH, "unauthorized", "refresh the token, or connect the account again");
            case 403 -> row(asked, Remedy.RECONNECT, "forbidden", "connect the account again, with the scope it needs");
            case 421, 425 -> row(asked, Remedy.RETRY, "not-now", "was not processed, may be tried again");
            case 429 -> row(asked, Remedy.RETRY, "rate-limited", "was not processed, wait and try again");
            default -> definite(status) ? row(asked, Remedy.EDIT, "refused", "change what is sent") : undecided(asked);
        };
    }

    /** An answer that leaves open what happened. */
    static ErrorRow undecided(Asked asked) {
        return asked.creating()
                ? row(asked, Remedy.RECONCILE, "outcome-unknown", Asked.LOOK)
                : row(asked, Remedy.RETRY, "unavailable", "may be tried again");
    }

    /** Any 4xx but 408: the network may have worked on after it gave up waiting. */
    private static boolean definite(int status) {
        return status >= 400 && status < 500 && status != 408;
    }

    private static ErrorRow row(Asked asked, Remedy remedy, String code, String wayOut) {
        return new ErrorRow(ErrorRow.ANY_STATUS, null, null, remedy, asked.channel() + "." + code, wayOut);
    }
}
