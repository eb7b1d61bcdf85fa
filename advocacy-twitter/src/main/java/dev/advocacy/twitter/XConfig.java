package dev.advocacy.twitter;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ConfigCheck;
import dev.advocacy.channel.support.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * An app at X and how to reach it. Everything is checked at once, when the record is made. Immutable; its text form shows no
 * secret.
 *
 * @param clientId the OAuth 2.0 client id
 * @param clientSecret for a confidential client ("Web App, Automated App or Bot"), which sends both in the header; empty for a
 *     public one ("Native App"), which sends the id in the form
 * @param redirectUri where X sends the person back to; registered with the app letter by letter, https, or {@code
 *     http://127.0.0.1}
 * @param apiUrl base of {@code /2}, {@code https://api.x.com} for example
 * @param signInUrl base of {@code /i/oauth2/authorize}, {@code https://x.com} for example
 * @param fieldNames which names to ask for a post's fields by
 * @param http time-outs and the like
 * @param clock tells when a post was made and how long a limit still holds
 */
public record XConfig(
        String clientId,
        Optional<Secret> clientSecret,
        URI redirectUri,
        URI apiUrl,
        URI signInUrl,
        FieldNames fieldNames,
        HttpSettings http,
        Clock clock) {
    private static final String APP_PAGE = "the app\'s page at X";
    private static final URI API = URI.create("https://api.x.com");
    private static final URI SIGN_IN = URI.create("https://x.com");

    /**
     * The names by which X's API knows a post's fields. They changed on paper in August 2026 while the service went on to take
     * the old ones; where X refuses one, a read is asked once more by the other. Answers are read by both in any case.
     */
    public enum FieldNames {
        /** The names of old, {@code tweet.fields} for example. */
        TWEET("tweet.fields"),
        /** The names since August 2026, {@code post.fields} for example. */
        POST("post.fields");

        private final String parameter;

        FieldNames(String parameter) {
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }

        FieldNames other() {
            return this == TWEET ? POST : TWEET;
        }
    }

    /**
     * Checks everything at once.
     *
     * @throws RefusedException with one finding per problem
     */
    public XConfig {
        Objects.requireNonNull(clientSecret, "clientSecret");
        ConfigCheck.of("x", "X")
                .filled("clientId", clientId, APP_PAGE)
                .filled("clientSecret", clientSecret.map(Secret::reveal).orElse("none"), APP_PAGE)
                .redirect("redirectUri", redirectUri)
                .require(
                        redirectUri == null || !"localhost".equals(redirectUri.getHost()),
                        "redirectUri",
                        "is on localhost, which X does not know: use 127.0.0.1")
                .server("apiUrl", apiUrl)
                .server("signInUrl", signInUrl)
                .present("fieldNames", fieldNames)
                .present("http", http)
                .present("clock", clock)
                .refuse();
    }

    /** The real X, for an app that keeps a secret, on the system's clock. */
    public static XConfig confidential(String clientId, Secret clientSecret, URI redirectUri) {
        return of(clientId, Optional.of(clientSecret), redirectUri);
    }

    /** The real X, for an app without a secret, on the system's clock. */
    public static XConfig publicClient(String clientId, URI redirectUri) {
        return of(clientId, Optional.empty(), redirectUri);
    }

    private static XConfig of(String clientId, Optional<Secret> clientSecret, URI redirectUri) {
        return new XConfig(
                clientId,
                clientSecret,
                redirectUri,
                API,
                SIGN_IN,
                FieldNames.TWEET,
                HttpSettings.standard(),
                Clock.systemUTC());
    }

    /** The same app at another server that serves both the API and the sign-in, a sandbox for example. */
    public XConfig withServer(URI base) {
        return new XConfig(clientId, clientSecret, redirectUri, base, base, fieldNames, http, clock);
    }

    /** The same app, asking by these names. */
    public XConfig withFieldNames(FieldNames names) {
        return new XConfig(clientId, clientSecret, redirectUri, apiUrl, signInUrl, names, http, clock);
    }

    /** The same app with these time-outs. */
    public XConfig withHttp(HttpSettings settings) {
        return new XConfig(clientId, clientSecret, redirectUri, apiUrl, signInUrl, fieldNames, settings, clock);
    }

    /** The same app on this clock. */
    public XConfig withClock(Clock other) {
        return new XConfig(clientId, clientSecret, redirectUri, apiUrl, signInUrl, fieldNames, http, other);
    }

    /** An address of the API; a path of the base is kept. */
    URI api(String path) {
        return below(apiUrl, path);
    }

    /** An address that a person's browser opens. */
    URI signIn(String path) {
        return below(signInUrl, path);
    }

    private static URI below(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
