package dev.advocacy.linkedin;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ConfigCheck;
import dev.advocacy.channel.support.HttpSettings;
import java.net.URI;
import java.time.Clock;

/**
 * An app at LinkedIn and how to reach it. Everything is checked at once, when the record is made. Immutable; its text form
 * shows no secret.
 *
 * <p>Members and pages need two apps at LinkedIn, for the products "Share on LinkedIn" and "Community Management" cannot
 * live in one; so each channel takes a config of its own.
 *
 * @param clientId the app's public name
 * @param clientSecret the app's password
 * @param redirectUri where LinkedIn sends the person back to; registered with the app, https, or http on loopback
 * @param apiVersion year and month, {@code 202609} for example, perhaps with a revision; a version lives about a year, so it
 *     is configuration. A version with an unknown sunset is taken as it is
 * @param apiUrl base of {@code /rest} and {@code /v2}, {@code https://api.linkedin.com} for example
 * @param oauthUrl base of {@code /oauth}, {@code https://www.linkedin.com} for example
 * @param memberAnalytics whether the app has LinkedIn's member analytics, a product that is granted after a review; asking
 *     for its scope without it makes the whole sign-in fail
 * @param http time-outs and the like
 * @param clock tells whether a version has ended and how long a daily limit still holds
 */
public record LinkedInConfig(
        String clientId,
        Secret clientSecret,
        URI redirectUri,
        String apiVersion,
        URI apiUrl,
        URI oauthUrl,
        boolean memberAnalytics,
        HttpSettings http,
        Clock clock) {
    private static final String APP_PAGE = "the app's page at LinkedIn";
    private static final URI API = URI.create("https://api.linkedin.com");
    private static final URI OAUTH = URI.create("https://www.linkedin.com");

    /**
     * Checks everything at once.
     *
     * @throws RefusedException with one finding per problem
     */
    public LinkedInConfig {
        ConfigCheck.of("linkedin", "LinkedIn")
                .filled("clientId", clientId, APP_PAGE)
                .filled("clientSecret", clientSecret == null ? null : clientSecret.reveal(), APP_PAGE)
                .redirect("redirectUri", redirectUri)
                .require(
                        ApiVersion.isWellFormed(apiVersion),
                        "apiVersion",
                        "'" + apiVersion + "' must be year and month, for example 202609")
                .server("apiUrl", apiUrl)
                .server("oauthUrl", oauthUrl)
                .present("http", http)
                .present("clock", clock)
                .refuse();
    }

    /** The real LinkedIn, version 202609, without member analytics, on the system's clock. */
    public static LinkedInConfig of(String clientId, Secret clientSecret, URI redirectUri) {
        return new LinkedInConfig(
                clientId,
                clientSecret,
                redirectUri,
                ApiVersion.DEFAULT.value(),
                API,
                OAUTH,
                false,
                HttpSettings.standard(),
                Clock.systemUTC());
    }

    /** The same app, speaking another version, {@code 202701} for example. */
    public LinkedInConfig withApiVersion(String version) {
        return new LinkedInConfig(
                clientId, clientSecret, redirectUri, version, apiUrl, oauthUrl, memberAnalytics, http, clock);
    }

    /** The same app at another server that serves both the API and OAuth, a sandbox for example. */
    public LinkedInConfig withServer(URI base) {
        return new LinkedInConfig(
                clientId, clientSecret, redirectUri, apiVersion, base, base, memberAnalytics, http, clock);
    }

    /** The same app, which LinkedIn granted member analytics; sign-ins will ask for it and counts can be read. */
    public LinkedInConfig withMemberAnalytics() {
        return new LinkedInConfig(clientId, clientSecret, redirectUri, apiVersion, apiUrl, oauthUrl, true, http, clock);
    }

    /** The same app with these time-outs. */
    public LinkedInConfig withHttp(HttpSettings settings) {
        return new LinkedInConfig(
                clientId, clientSecret, redirectUri, apiVersion, apiUrl, oauthUrl, memberAnalytics, settings, clock);
    }

    /** The same app on this clock. */
    public LinkedInConfig withClock(Clock other) {
        return new LinkedInConfig(
                clientId, clientSecret, redirectUri, apiVersion, apiUrl, oauthUrl, memberAnalytics, http, other);
    }

    ApiVersion version() {
        return new ApiVersion(apiVersion);
    }

    /** An address of the API; a path of the base is kept. */
    URI api(String path) {
        return below(apiUrl, path);
    }

    /** An address of the sign-in. */
    URI oauth(String path) {
        return below(oauthUrl, path);
    }

    private static URI below(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
