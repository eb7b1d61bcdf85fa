package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of an {@link ErrorTable}: which answers, and what helps.
 *
 * @param status 300 to 999, or {@link #ANY_STATUS}
 */
record ErrorRow(
        int status,
        @Nullable String networkCode,
        @Nullable Pattern message,
        Remedy remedy,
        String code,
        String wayOut) {
    static final int ANY_STATUS = 0;

    ErrorRow {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(wayOut, "wayOut");
    }

    boolean matches(int answered, NetworkError error) {
        return matchesStatus(answered) && matchesCode(error.codes()) && matchesMessage(error.message());
    }

    /** Whether only a readable body can tell that a post may be there. */
    boolean bodyDecides(int answered) {
        return matchesStatus(answered) && remedy == Remedy.RECONCILE && (networkCode != null || message != null);
    }

    private boolean matchesStatus(int answered) {
        return status == ANY_STATUS || status == answered;
    }

    private boolean matchesCode(List<String> said) {
        return networkCode == null || said.contains(networkCode);
    }

    private boolean matchesMessage(@Nullable String said) {
        return message == null || (said != null && message.matcher(said).find());
    }
}
