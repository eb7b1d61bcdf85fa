package dev.advocacy.channel.support;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the address that a person comes back on. A parameter that is there twice is as if it were not there. */
final class Callback {
    private static final String AGAIN = "start the sign-in again";
    /** Refusals by the person: RFC 6749, 4.1.2.1, and LinkedIn's two. */
    private static final Set<String> BY_THE_PERSON =
            Set.of("access_denied", "user_cancelled_login", "user_cancelled_authorize");

    private final ChannelId channel;
    private final OAuthSettings settings;

    Callback(ChannelId channel, OAuthSettings settings) {
        this.channel = channel;
        this.settings = settings;
    }

    Secret code(Authorization begun, URI callback) {
        Map<String, List<String>> parameters = URLUtils.parseParameters(callback.getRawQuery());
        requireSame("state", begun.state(), one(parameters, "state"));
        settings.issuer().ifPresent(iss -> requireSame("iss", Secret.of(iss), one(parameters, "iss")));
        one(parameters, "error").ifPresent(error -> {
            throw refused(error, one(parameters, "error_description"), begun);
        });
        return one(parameters, "code")
                .map(Secret::of)
                .orElseThrow(() -> failure("callback-unreadable", "the callback holds no code: " + AGAIN));
    }

    private void requireSame(String name, Secret expected, Optional<String> given) {
        if (given.map(Secret::of).filter(expected::equals).isEmpty()) {
            throw failure(name + "-mismatch", "the callback's " + name + " is not the expected one: " + AGAIN);
        }
    }

    private ChannelException refused(String error, Optional<String> description, Authorization begun) {
        var hidden = List.of(begun.state().reveal(), begun.verifier().reveal());
        String words = description
                .map(d -> " '" + Redaction.line(d, 200, hidden) + "'")
                .orElse("");
        String code = BY_THE_PERSON.contains(error) ? "consent-refused" : "sign-in-refused";
        return failure(code, Redaction.line(error, 60, hidden) + words + ": " + AGAIN + " if it was not meant");
    }

    private ChannelException failure(String code, String text) {
        return new ChannelException(Remedy.RECONNECT, channel + "." + code, channel + ": sign in: " + text, null);
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)).filter(v -> !v.isBlank()) : Optional.empty();
    }
}
