package dev.advocacy.channel;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is shown under a post.
 *
 * @param url where it leads; absolute, http or https
 * @param title what the card says
 * @param description one or two sentences more, or null
 * @param thumbnail the card's picture, or null
 */
public record LinkCard(
        URI url,
        String title,
        @Nullable String description,
        @Nullable Media thumbnail) {

    /** Checks that nothing is missing; what a link may lead to is checked with the draft. */
    public LinkCard {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
    }

    /** A card with only a title. */
    public static LinkCard of(URI url, String title) {
        return new LinkCard(url, title, null, null);
    }

    /** Whether it leads to a web page: http or https, a host, and no user name that a reader could take for one. */
    public boolean leadsToTheWeb() {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        return web && url.getHost() != null && url.getUserInfo() == null;
    }

    void addTo(BodyHash hash) {
        hash.add(url.toString()).add(title).add(description);
        hash.add(thumbnail == null ? 0 : 1);
        if (thumbnail != null) {
            thumbnail.addTo(hash);
        }
    }
}
