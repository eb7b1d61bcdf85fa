package dev.advocacy.facebook;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ConfigCheck;
import dev.advocacy.channel.support.HttpSettings;
import java.net.URI;
import java.time.Clock;

/**
 * An app at Meta and how to reach Facebook. Everything is checked at once, when the record is made. Immutable; its text form
 * shows no secret.
 *
 * @param appId the app's number
 * @param appSecret the app's password; it also signs every request that carries a token
 * @param redirectUri where Facebook sends the person back to; registered with the app, https, or http on loopback
 * @param graphVersion {@code v26.0} for example; a version lives about two years, so it is configuration. A version with an
 *     unknown end is taken as it is
 * @param graphUrl base of the Graph API, {@code https://graph.facebook.com} for example
 * @param dialogUrl base of the sign-in and the share dialog, {@code https://www.facebook.com} for example
 * @param videoUrl base of the Graph API for videos, {@code https://graph-video.facebook.com} for example
 * @param businessManagement whether people are asked for {@code business_management}, without which Facebook hides pages that
 *     a business owns; needs a review of the app
 * @param readUserContent whether people are asked for {@code pages_read_user_content}, without which Facebook may hide the
 *     numbers of comments and reactions; needs a review of the app
 * @param http time-outs and the like
 * @param clock tells whether a version has ended and whether a post may appear at its time
 */
public record FacebookConfig(
        String appId,
        Secret appSecret,
        URI redirectUri,
        String graphVersion,
        URI graphUrl,
        URI dialogUrl,
        URI videoUrl,
        boolean businessManagement,
        boolean readUserContent,
        HttpSettings http,
        Clock clock) {
    private static final String DASHBOARD = "the app's dashboard at Meta";
    private static final URI GRAPH = URI.create("https://graph.facebook.com");
    private static final URI DIALOG = URI.create("https://www.facebook.com");
    private static final URI VIDEO = URI.create("https://graph-video.facebook.com");

    /**
     * Checks everything at once.
     *
     * @throws RefusedException with one finding per problem
     */
    public FacebookConfig {
        ConfigCheck.of("facebook", "Facebook")
                .filled("appId", appId, DASHBOARD)
                .filled("appSecret", appSecret == null ? null : appSecret.reveal(), DASHBOARD)
                .redirect("redirectUri", redirectUri)
                .require(
                        GraphVersion.isWellFormed(graphVersion),
                        "graphVersion",
                        "'" + graphVersion + "' must be a version of the Graph API, for example v26.0")
                .server("graphUrl", graphUrl)
                .server("dialogUrl", dialogUrl)
                .server("videoUrl", videoUrl)
                .present("http", http)
                .present("clock", clock)
                .refuse();
    }

    /** The real Facebook, version v26.0, asking people for no more than is needed, on the system's clock. */
    public static FacebookConfig of(String appId, Secret appSecret, URI redirectUri) {
        return new FacebookConfig(
                appId,
                appSecret,
                redirectUri,
                GraphVersion.DEFAULT.value(),
                GRAPH,
                DIALOG,
                VIDEO,
                false,
                false,
                HttpSettings.standard(),
                Clock.systemUTC());
    }

    /** The same app, speaking another version, {@code v27.0} for example. */
    public FacebookConfig withGraphVersion(String version) {
        return changed(version, graphUrl, dialogUrl, videoUrl, businessManagement, readUserContent, http, clock);
    }

    /** The same app at one other server in place of Facebook's three, a sandbox for example. */
    public FacebookConfig withServer(URI base) {
        return changed(graphVersion, base, base, base, businessManagement, readUserContent, http, clock);
    }

    /** The same app, asking people for the pages of their businesses too. */
    public FacebookConfig withBusinessManagement() {
        return changed(graphVersion, graphUrl, dialogUrl, videoUrl, true, readUserContent, http, clock);
    }

    /** The same app, asking people for what others wrote on their pages, so that comments and reactions can be counted. */
    public FacebookConfig withReadUserContent() {
        return changed(graphVersion, graphUrl, dialogUrl, videoUrl, businessManagement, true, http, clock);
    }

    /** The same app with these time-outs. */
    public FacebookConfig withHttp(HttpSettings settings) {
        return changed(
                graphVersion, graphUrl, dialogUrl, videoUrl, businessManagement, readUserContent, settings, clock);
    }

    /** The same app on this clock. */
    public FacebookConfig withClock(Clock other) {
        return changed(graphVersion, graphUrl, dialogUrl, videoUrl, businessManagement, readUserContent, http, other);
    }

    private FacebookConfig changed(
            String version,
            URI graph,
            URI dialog,
            URI video,
            boolean business,
            boolean content,
            HttpSettings settings,
            Clock time) {
        return new FacebookConfig(
                appId, appSecret, redirectUri, version, graph, dialog, video, business, content, settings, time);
    }

    GraphVersion version() {
        return new GraphVersion(graphVersion);
    }

    /** An address of the Graph API; a path of the base is kept. */
    URI graph(String path) {
        return below(graphUrl, "/" + graphVersion + path);
    }

    URI video(String path) {
        return below(videoUrl, "/" + graphVersion + path);
    }

    URI signIn() {
        return below(dialogUrl, "/" + graphVersion + "/dialog/oauth");
    }

    URI share() {
        return below(dialogUrl, "/dialog/share");
    }

    private static URI below(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
