package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in what is printed: as they are, URL-encoded and in Base64. */
final class Leaks {
    private static final int LONG_ENOUGH = 16;

    private final List<String> forms = new ArrayList<>();

    private Leaks(Stream<Secret> secrets) {
        secrets.map(Secret::reveal).forEach(this::add);
    }

    static Leaks of(Credentials credentials) {
        return new Leaks(Stream.concat(Stream.of(credentials.accessToken()), credentials.refreshToken().stream()));
    }

    static Leaks of(Secret... secrets) {
        return new Leaks(Stream.of(secrets));
    }

    /** Fails where a secret stands in this text. */
    void assertNoneIn(String where, String text) {
        assertThat(forms).as("secrets printed by %s", where).noneMatch(text::contains);
    }

    /** Fails where a secret stands in a message of the whole chain of causes, suppressed ones included. */
    void assertNoneIn(Throwable thrown) {
        var printed = new StringWriter();
        thrown.printStackTrace(new PrintWriter(printed));
        assertNoneIn("the exception " + thrown.getClass().getSimpleName(), printed.toString());
    }

    private void add(String secret) {
        assertThat(secret.length())
                .as("length of a token, so that it is found by nothing else")
                .isGreaterThanOrEqualTo(LONG_ENOUGH);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(secret);
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(Base64.getEncoder().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
