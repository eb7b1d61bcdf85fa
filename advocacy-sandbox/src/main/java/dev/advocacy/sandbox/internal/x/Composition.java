package dev.advocacy.sandbox.internal.x;

import java.util.List;

/**
 * What X makes of a post.
 *
 * @param text as readers see it
 * @param links every web address in the text as it was sent, in its long form
 * @param mentions ids of those whom it names
 * @param media what is attached
 */
record Composition(ShortenedText text, List<String> links, List<String> mentions, List<Medium> media) {

    Composition {
        links = List.copyOf(links);
        mentions = List.copyOf(mentions);
        media = List.copyOf(media);
    }
}
