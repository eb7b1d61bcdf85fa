package dev.advocacy.example.channel;

import dev.advocacy.channel.support.HttpSettings;
import java.net.URI;
import java.time.Clock;

/**
 * A blog that speaks Micropub and IndieAuth, and how to reach it.
 *
 * @param site base of the blog's addresses, for example {@code https://blog.example.com}
 * @param clientId the intranet's own address, as IndieAuth names an application
 * @param redirectUri where the blog sends the person back to
 * @param http time-outs and the like
 * @param clock tells when a post appeared
 */
public record BlogConfig(URI site, String clientId, URI redirectUri, HttpSettings http, Clock clock) {

    /** With the usual time-outs, on the system's clock. */
    public static BlogConfig of(URI site, String clientId, URI redirectUri) {
        return new BlogConfig(site, clientId, redirectUri, HttpSettings.standard(), Clock.systemUTC());
    }

    URI at(String path) {
        return URI.create(site + path);
    }
}
