package dev.advocacy.ambassador;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The state in a callback's address. */
final class CallbackState {
    private static final String NAME = "state=";

    private CallbackState() {}

    /** Empty where there is none, or more than one. */
    static Optional<String> of(URI callback) {
        var query = callback.getRawQuery() == null ? "" : callback.getRawQuery();
        var states = Arrays.stream(query.split("&", -1))
                .filter(p -> p.startsWith(NAME))
                .map(p -> URLDecoder.decode(p.substring(NAME.length()), StandardCharsets.UTF_8))
                .toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }
}
