package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException.Remedy;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of an {@link ErrorTable}: which answers, and what helps. */
record ErrorRow(
        int status,
        @Nullable String networkCode,
        @Nullable Pattern message,
        Remedy remedy,
        String code,
        String wayOut) {

    ErrorRow {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(wayOut, "wayOut");
    }

    boolean matches(int answered, NetworkError error) {
        return status == answered && matchesCode(error.code()) && matchesMessage(error.message());
    }

    /** Whether only a readable body can tell that a post may be there. */
    boolean bodyDecides(int answered) {
        return status == answered && remedy == Remedy.RECONCILE && (networkCode != null || message != null);
    }

    private boolean matchesCode(@Nullable String said) {
        return networkCode == null || networkCode.equals(said);
    }

    private boolean matchesMessage(@Nullable String said) {
        return message == null || (said != null && message.matcher(said).find());
    }
}
