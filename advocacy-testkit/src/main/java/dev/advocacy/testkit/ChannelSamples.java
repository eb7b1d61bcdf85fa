package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** What the author always supplies: the adapter and samples. */
abstract class ChannelSamples extends Subject {
    private final String canary = UUID.randomUUID().toString();

    /**
     * A fresh adapter that speaks to this address in place of the network's. Its own call time-out must be well below
     * {@link #patience()}; one or two seconds serve.
     *
     * @param baseUrl without a trailing slash; plain HTTP on the loopback interface
     */
    protected abstract ChannelAdapter adapter(URI baseUrl);

    /** A post that the adapter takes. Supply one with a picture too, in a second subclass, where the channel takes pictures. */
    protected abstract Post samplePost();

    /** The account that posts. */
    protected abstract Account sampleAccount();

    /**
     * Credentials with an access and a refresh token that are long and found nowhere else: the contract looks for them in
     * everything that is printed. They are others in each test. Override only where the network's tokens have a form that the adapter reads.
     */
    protected Credentials sampleCredentials() {
        return new Credentials(
                Secret.of("access-" + canary),
                Optional.of(Secret.of("refresh-" + canary)),
                expectedScopes(),
                Optional.empty());
    }

    /** The scopes that a person is asked for: these and no more. */
    protected Set<String> expectedScopes() {
        return Set.of();
    }

    /** How long one call into the adapter may take before the test fails: ten seconds. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** A text of exactly this length, as the channel counts: the letter a, so often. */
    protected String textOf(int units) {
        return "a".repeat(units);
    }

    /**
     * How long a text is, as the network counts. By default known where the descriptor's unit is {@code code points} or
     * {@code UTF-16 units}; override it for any other unit, or what the adapter counts is not checked against it.
     */
    protected OptionalInt lengthOf(String text, String lengthUnit) {
        return switch (lengthUnit) {
            case "code points" -> OptionalInt.of(text.codePointCount(0, text.length()));
            case "UTF-16 units" -> OptionalInt.of(text.length());
            default -> OptionalInt.empty();
        };
    }

    static AssertionError missing(String method, String what) {
        return new MissingHook(method, what);
    }
}
